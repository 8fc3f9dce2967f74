# Loket 用简体中文说的话：用词平实，句子简短，先说结果。称呼用“您”。

## 语言和底栏

language-choose = 语言
control-back = 返回
control-help = 帮助
control-stop = 结束
control-contrast = 对比度
control-contrast-state = { $on ->
    [yes] 高
   *[no] 普通
}
control-text-size = 文字
control-text-size-state = { $on ->
    [yes] 大
   *[no] 普通
}
control-low-reach = 按钮
control-low-reach-state = { $on ->
    [yes] 靠下
   *[no] 普通
}
picture-stop = 停止动画
picture-move = 继续动画
control-speech = 语音
control-speech-state = { $on ->
    [yes] 开
   *[no] 关
}
list-up = 回到上面
list-down = 显示更多
cut-off-line = 现在没有网络。您照样可以拿到号票。
queue-as-of = { $time } 时的等候情况
demo-ribbon = 演示：设备都是模拟的
minutes = { $minutes } 分钟

## 什么时候：句子的一部分

when-today = 今天 { $time }
when-tomorrow = 明天 { $time }
when-day = { $day } { $time }

## 待机画面

attract-touch = 请触摸屏幕开始
attract-scan = 也可以直接扫码
attract-scan-how = 确认信或号票上的码，随时可扫
attract-services = 这里可以办理
attract-waiting-as-of = { $count ->
    [0] { $time } 时没有人在等
   *[other] { $time } 时有 { $count } 人在等
}
attract-waiting = { $count ->
    [0] 现在没有人在等
   *[other] 现在有 { $count } 人在等
}

## 开始

start-title = 您有预约吗？
start-lead = 您随时可以扫码。
start-appointment = 我有预约
start-appointment-note = 用预约码、护照或证件卡签到
start-no-appointment = 我没有预约
start-no-appointment-note = 选择业务，领取号票
start-how-long = 我要等多久？
start-how-long-note = 看看现在有多少人

## 扫描

scan-code-title = 请出示预约码
scan-code-lead = 请把码放在扫描器下方，相距约一掌宽。
scan-code-where = 预约码在您的确认信里。
scan-code-ready = 扫描器已准备好
scan-code-away = 扫描器现在不能用
scan-code-away-lead = { $other ->
    [ready] 请用护照或证件卡，或者不用码继续。
   *[away] 请不用码继续，或到咨询台询问。
}
scan-code-document = 用我的护照或证件卡
scan-code-without = 不用码继续
scan-document-title = 请放上护照或证件卡
scan-document-lead = 请把印有几行字母和 < 符号的一面贴在玻璃上。
scan-document-tip = 还没有读到内容。请平放，贴紧边缘，不要移动。有保护套吗？请取下。
scan-document-away = 证件阅读器现在不能用
scan-document-away-lead = { $other ->
    [ready] 请用预约码，或者不用证件继续。
   *[away] 请不用证件继续，或到咨询台询问。
}
scan-document-read = 我们读取您的姓名和出生日期，只为找到您的预约。
scan-document-kept = 我们不保存任何内容，也不拍照。
scan-document-code = 用我的预约码
scan-document-without = 不用证件继续
looking-up-title = 请稍候
looking-up = { $source ->
    [ticket] 正在查找您的号票。
   *[other] 正在查找您的预约。
}

## 选择和确认

choose-title = 是哪一个预约？
choose-lead = 我们找到了不止一个。
choose-note-ok = 现在可以签到
choose-note-too-early = 还没到签到时间
choose-note-too-late = 时间已过
choose-note-other-day = 在另一天
choose-note-other-office = 在另一个办事处
choose-note-already-checked-in = 已签到
choose-note-cancelled = 已取消
confirm-title = 这是您的预约吗？
confirm-lead = 为保护您的隐私，只显示姓名的首字母。
confirm-at = 今天
confirm-for = 业务
confirm-persons = { $count ->
   *[other] { $count } 人
}
confirm-yes = 是，签到
confirm-no = 不，这不是我的

## Typing, how many came, what to have at hand

type-details = 手动输入
type-title = 您想输入什么？
type-code = 我的预约码
type-code-note = 在您的确认信里
type-name = 我的姓氏和出生日期
type-name-note = 与护照或证件卡一致
type-kept = 只用来查找您的预约，不会保存。
type-code-title = 请输入预约码
type-code-lead = 预约码在您的确认信里。空格和横线不影响。
type-code-label = 预约码
type-code-empty = 还没有输入。请输入确认信里的码。
type-name-title = 请输入姓氏
type-name-lead = 请按护照上的拼音字母输入。
type-name-label = 姓氏
type-name-empty = 还没有输入。请输入姓氏。
type-name-not-latin = 护照姓名中没有这些文字。请用拉丁字母输入姓氏。
type-birth-date-title = 请输入出生日期
type-birth-date-lead = 日、月、年，例如 05 11 1987。
type-field-day = 日
type-field-month = 月
type-field-year = 年
type-date-day-missing = “日”还没有填好。请输入两位数字。
type-date-month-missing = “月”还没有填好。请输入两位数字。
type-date-year-missing = “年”还没有填好。请输入四位数字，例如 1987。
type-date-no-such-month = 没有这个月份。请输入 01 到 12。
type-date-no-such-day = 这个月没有这一天。请检查日和月。
type-date-in-the-future = 这个日期还没到。请检查年份。
type-date-too-long-ago = 这个年份太早。请检查年份。
type-search = 查找我的预约
type-go-on = 继续
key-space = 空格
key-delete = 删除
key-hyphen = 连字符
key-apostrophe = 撇号
confirm-thing = 请备好：{ $thing }
confirm-without = 是，但我没带
persons-title = 一共来了几位？
persons-expected = 预约人数：{ $persons }
persons-fewer = 少一位
persons-more = 多一位
persons-go-on = 继续
checklist-title = 东西都带齐了吗？
checklist-lead = { $service }：需要以下材料
checklist-all = 是，都带了
checklist-missing = 有东西没带
missing-title = 缺少什么？
missing-lead = 请触摸您没带的东西。
missing-state = { $on ->
    [yes] 没带
   *[no] 带了
}
missing-note = 您照样可以拿到号票。窗口的工作人员会看到缺少什么，并告诉您怎么办。
missing-go-on = 继续

## 没有预约

walk-in-title = 您来办什么？
walk-in-lead = 请触摸一项业务，领取号票。
walk-in-none = 现在没有不用预约的业务。
municipality-title = 涉及哪个市镇？
municipality-lead = 您居住或将要居住的地方。我们只保存市镇名称，不保存您的地址。
municipality-other = 其他市镇
service-closed-now = 现在不办理
service-opens = 现在不办理。再次开放：{ $when }
service-full-now = 今天已满
service-full = 今天已满。再次发号：{ $when }
service-waiting = { $count ->
    [0] 没有人在等
   *[other] { $count } 人在等
}
service-by-appointment = 只接受预约：{ $services }
checking-in-title = 请稍候
checking-in-lead = 正在制作您的号票。

## 号票：纸上和屏幕上

ticket-appointment = 预约时间 { $time }
ticket-walk-in = 没有预约，{ $time }
ticket-where = 等候地点：{ $area }
ticket-ahead = { $count ->
    [0] 您前面没有人
   *[other] 您前面有 { $count } 人
}
ticket-wait = 约 { $median } 分钟，几乎肯定不超过 { $bound } 分钟
ticket-wait-short = { $bound ->
    [5] 不到 5 分钟
   *[other] 不到 5 分钟，几乎肯定不超过 { $bound } 分钟
}
ticket-wait-about = 约 { $median } 分钟
ticket-you-wait = 您要等{ $wait }
ticket-next = 下一位就是您
ticket-persons = { $count ->
   *[other] { $count } 人
}
ticket-code-caption = 在自助机上扫这个码，看看还要等多久
ticket-code-caption-phone = 用手机扫这个码，看看还要等多久
ticket-code-caption-phone-later = 请用手机扫这个码。网络恢复后会显示还要等多久。
ticket-issued = { $day }，{ $time }
ticket-copy = 重新打印
ticket-keep = 请保管好这张号票

ticket-title = 您的号码
ticket-title-called = 轮到您了
ticket-go-to = 请到 { $counter } 号窗口
ticket-go-now = 请现在到窗口
ticket-label-where = 等候地点
ticket-label-ahead = 您前面
ticket-label-wait = 要等多久
ticket-ahead-short = { $count ->
    [0] 没有人
   *[other] { $count } 人
}
ticket-printing = 正在打印您的号票
ticket-printed = 请取走您的号票
ticket-failed = 您的号票没有打印出来
ticket-failed-note = 请记下或拍下您的号码。没有纸也算数。
ticket-failed-note-away = 打印机现在不能用。请记下或拍下您的号码。号码算数。
ticket-unknown = 我们不确定您的号票是否打印出来
ticket-unknown-note = 没有纸？请记下您的号码。号码算数。
ticket-recovered-title = 您的号码是 { $number }。要再打印吗？
ticket-recovered-note = 您已经拿到了，或者这不是您的号码？请触摸“完成”。
ticket-note-keep = 请在等候区的屏幕上留意您的号码。
ticket-print-again = 再打印一次
ticket-done = 完成
ticket-estimated = 由这台自助机在 { $time } 估算

## 答复：先说结果

answer-too-early = { $time } 开始签到
answer-too-early-detail = 您的“{ $service }”预约在 { $start }。
answer-too-early-next = 到时见。您也可以现在取号，在这里等候。
answer-too-early-next-return = 请到时再来。再见。
answer-too-late = 签到已在 { $time } 结束
answer-too-late-detail = 您的“{ $service }”预约原定 { $start }。
answer-too-late-next = 您还可以取号，等候办理。
answer-to-desk = 请到咨询台，那里会帮助您。
answer-other-day = 您的预约在{ $when }
answer-other-day-past = 您的预约原定{ $when }
answer-about = 业务：{ $service }。
answer-other-day-next = 请到时再来。如果等不了，请看看今天能办什么。
answer-other-day-past-next = 请看看今天能办什么，或到咨询台重新预约。
answer-other-office = 您的预约地点：{ $office }
answer-other-office-unknown = 您的预约在另一个办事处
answer-other-office-when = 时间：{ $when }。
answer-other-office-next = 请到那里去。这台自助机不能为它签到。
answer-already = 您已签到
answer-already-number = 您已签到。您的号码是 { $number }
answer-already-when = 您的签到时间：{ $time }。
answer-already-next = 请就座。我们会叫您的号码。
answer-cancelled = 这个预约已取消
answer-cancelled-detail = 原定{ $when }，业务：{ $service }。
answer-cancelled-next = 您可以看看哪些业务不用预约，或到咨询台询问。
answer-not-found = { $source ->
    [code] 用这个码没有找到预约
    [typed_code] 用这个码没有找到预约
    [typed_name] 用这个姓名和出生日期没有找到预约
    [ticket] 我们不认识这张号票
   *[document] 用这个证件没有找到预约
}
answer-not-found-next = { $source ->
    [code] 这是确认信里的码吗？是的话，请再试一次。
    [typed_code] 这是确认信里的码吗？是的话，请再输入一次。
    [typed_name] 请完全按护照再试一次，或用确认信里的预约码。
    [ticket] 可能是另一天的号票。您可以取一张新的。
   *[document] 请再试一次，或用确认信里的预约码。
}
answer-could-not-check = { $source ->
    [ticket] 我们没能查到您的号票
   *[other] 我们没能查到您的预约
}
answer-could-not-check-busy = 刚才一分钟内查找次数太多。请过一分钟再试。
answer-could-not-check-detail = 这是我们的问题，不是您的问题。
answer-could-not-check-next = { $source ->
    [ticket] 您的号码算数。请在等候区的屏幕上留意它。
   *[other] 请不用预约直接取号，再试一次，或到咨询台询问。
}
answer-no-ticket = 这里不能给您号票
answer-no-ticket-detail = 这台自助机有问题。您还没有签到。
answer-refused-citizen-number = 这不是您的预约码
answer-refused-citizen-number-detail = 这个码含有个人号码。我们没有保存。预约码在您的确认信里。
answer-refused-not-ours = 这不是预约码
answer-refused-not-ours-detail = 预约码在您的确认信里。
answer-refused-unreadable = 我们没能读出来
answer-refused-unreadable-detail = 请平放，不要移动。用手机时，请把屏幕调亮。
answer-refused-visa = 这是签证贴纸
answer-refused-visa-detail = 请放上护照中有您照片的一页。
answer-service-closed = “{ $service }”现在不办理
answer-service-closed-when = 再次开放：{ $when }。
answer-service-closed-next = 您可以选择另一项业务。
answer-full = “{ $service }”今天已满
answer-full-contingent = 今天的号票已经发完。
answer-full-closing = 等候的人太多，我们在下班前来不及为您办理。
answer-full-when = 再次发号：{ $when }。
answer-full-next = 您可以选择另一项业务。咨询台可以帮您预约。
answer-own-service = 您的业务

answer-wait-anyway = 取号等候
answer-walk-in = 看看今天能办什么
answer-take-ticket = 取号
answer-without-appointment = 不用预约继续
answer-try-again = 再试一次
answer-print-again = 再打印我的号票
answer-done = 完成

## 等候时间

waiting-title = 我要等多久？
waiting-lead = 扫一下您的号票，看看您的位置。
waiting-ticket-title = 您的号码
waiting-unknown = 还不知道
waiting-unknown-now = 现在还说不准
waiting-over = 这次办理已结束。谢谢您的光临。
waiting-missed = 叫到您的号码时没有人来。请到咨询台。
waiting-void = 这张号票已不再使用。请到咨询台。
waiting-rate = 告诉我们您的感受

## 感受如何

rate-title = 您这次来访感觉如何？
rate-lead = 请触摸一个数字。我们不记录您是谁。
rate-worst = 1：很差
rate-best = 10：很好
rate-no = 不用了，谢谢
rate-thanks = 谢谢
rate-thanks-lead = 您帮助我们做得更好。

## 帮助、您还在吗、休息、停用

help-title = 有工作人员可以帮助您
help-lead = 咨询台在这里：
help-hint = 触摸“返回”，从刚才的地方继续。在下方可以更改语言、对比度和文字大小。
help-call = 叫工作人员过来
help-calling = 正在呼叫工作人员
help-called = 已呼叫工作人员
help-called-lead = 请留在这里。工作人员会过来帮助您。
help-unheard = 现在不能从这里呼叫工作人员。请到咨询台：
still-there-title = 您还在吗？
still-there-lead = 之后我们会清空屏幕，不让别人看到您的信息。
still-there-seconds = { $count ->
   *[other] { $count } 秒
}
still-there-yes = 在，继续
closed-title = 现在是休息时间
closed-opens = 再次开放：{ $when }。
closed-day = 今天：{ $day }
out-of-service-title = 这台自助机已停用
out-of-service-lead = 抱歉。请到咨询台，那里会帮助您。
out-of-service-code = 工作人员代码：{ $code }

## 测试号票

test-ticket-title = 测试号票
test-ticket-lead = 这台打印机正常。
test-ticket-code = 请用扫描器读这个码：能认出它，但它不通向任何地方。
test-ticket-letters = 文字：您请预约号码签到 €
test-ticket-mark = 测试

## Speech: what is only heard

speech-keys = 您用四个键操作这台自助机。“下一个”和“上一个”用来移动。“选择”用来确定。“重复”再说一遍。按任意键，声音就会停止。
speech-language = 要使用{ $language }，请按“选择”。
speech-of = 第 { $number } 项，共 { $count } 项
speech-not-now = 现在不能选
speech-chosen = 已选
speech-first = 这是第一项。
speech-last = 这是最后一项。
speech-private = 这是个人信息。请插上耳机收听。
speech-volume = 音量 { $level }
speech-ended = 本次使用已结束。这里不保留任何内容。按任意键可重新开始。
speech-foot = 屏幕底部
speech-nothing = 这里没有可选的内容。请按“下一个”。
