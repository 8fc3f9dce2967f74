# 大厅屏幕和访客手机用简体中文说的话。

hall-title = 正在叫号
hall-counter = 窗口
hall-being-served = 正在办理
hall-waiting = 等候人数
hall-wait-minutes = 分钟
hall-nobody = 现在没有叫号
hall-stale = { $time } 以后没有更新
hall-speech = 请 { $number } 号到 { $counter } 号窗口。
hall-sound-off = 触摸这里打开声音
hall-no-voice = 只有提示音：这个屏幕没有{ $language }语音
hall-help = 请求帮助：{ $kiosk }，{ $time }

phone-title = 号票 { $number }
phone-number = 您的号码
phone-serving = 您在 { $counter } 号窗口
phone-as-of = { $time } 的情况
phone-stale = 没有网络。这是 { $time } 的情况。
phone-languages = 语言
phone-rate-title = 您这次来访感觉如何？
phone-rate-lead = 点一下，从 1（差）到 10（很好）。我们不问您是谁。
phone-rate-score = { $score } 分，满分 10 分
phone-rated = 谢谢。您给了 { $score } 分，满分 10 分。

sorry-title = { $kind ->
    [not_found] 我们不认识这张号票
   *[other] 现在不能显示
}
sorry-next = 可能是另一天的号票。请到咨询台询问。
sorry-link = 再试一次
