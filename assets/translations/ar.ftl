# ما يقوله Loket بالعربية: كلمات بسيطة، جمل قصيرة، الجواب أولًا. بصيغة لا تفرّق بين المذكر والمؤنث قدر الإمكان.

## اللغة والشريط السفلي

language-choose = اللغة
control-back = رجوع
control-help = مساعدة
control-stop = إنهاء
control-contrast = التباين
control-contrast-state = { $on ->
    [yes] مرتفع
   *[no] عادي
}
control-text-size = النص
control-text-size-state = { $on ->
    [yes] كبير
   *[no] عادي
}
control-low-reach = الأزرار
control-low-reach-state = { $on ->
    [yes] في الأسفل
   *[no] عادية
}
picture-stop = إيقاف الحركة
picture-move = متابعة الحركة
control-speech = الصوت
control-speech-state = { $on ->
    [yes] مشغّل
   *[no] متوقف
}
list-up = إلى الأعلى
list-down = عرض المزيد
cut-off-line = لا يوجد اتصال الآن. يمكن مع ذلك الحصول على تذكرة.
queue-as-of = الازدحام كما كان الساعة { $time }
demo-ribbon = عرض تجريبي: الأجهزة غير حقيقية
minutes = { $minutes ->
    [few] { $minutes } دقائق
   *[other] { $minutes } دقيقة
}

## متى: أجزاء من الجمل

when-today = اليوم الساعة { $time }
when-tomorrow = غدًا الساعة { $time }
when-day = يوم { $day } الساعة { $time }

## شاشة الترحيب

attract-touch = للبدء يرجى لمس الشاشة
attract-scan = أو يمكن مسح الرمز مباشرة
attract-scan-how = من رسالة التأكيد أو من التذكرة، في أي وقت
attract-services = ما نقوم به هنا
attract-waiting-as-of = { $count ->
    [zero] لم يكن أحد ينتظر الساعة { $time }
    [one] كان شخص واحد ينتظر الساعة { $time }
    [two] كان شخصان ينتظران الساعة { $time }
    [few] كان { $count } أشخاص ينتظرون الساعة { $time }
    [many] كان { $count } شخصًا ينتظرون الساعة { $time }
   *[other] كان { $count } شخص ينتظرون الساعة { $time }
}
attract-waiting = { $count ->
    [zero] لا أحد ينتظر الآن
    [one] شخص واحد ينتظر الآن
    [two] شخصان ينتظران الآن
    [few] { $count } أشخاص ينتظرون الآن
    [many] { $count } شخصًا ينتظرون الآن
   *[other] { $count } شخص ينتظرون الآن
}

## البداية

start-title = هل لديك موعد؟
start-lead = يمكنك مسح رمزك في أي وقت.
start-appointment = لدي موعد
start-appointment-note = تسجيل الحضور بالرمز أو جواز السفر أو البطاقة
start-no-appointment = ليس لدي موعد
start-no-appointment-note = اختيار خدمة وأخذ تذكرة
start-how-long = كم مدة الانتظار؟
start-how-long-note = معرفة مدى الازدحام

## المسح

scan-code-title = يرجى إظهار رمز الموعد
scan-code-lead = يرجى وضع الرمز تحت القارئ، على بعد كف اليد تقريبًا.
scan-code-where = الرمز موجود في رسالة التأكيد.
scan-code-ready = القارئ جاهز
scan-code-away = القارئ لا يعمل الآن
scan-code-away-lead = { $other ->
    [ready] يمكن استعمال جواز السفر أو البطاقة، أو المتابعة دون رمز.
   *[away] يمكن المتابعة دون رمز، أو السؤال في مكتب الاستعلامات.
}
scan-code-document = استعمال جواز السفر أو البطاقة
scan-code-without = المتابعة دون رمز
scan-document-title = يرجى وضع جواز السفر أو البطاقة
scan-document-lead = يوضع على الزجاج الوجه الذي فيه أسطر الحروف وعلامات ‎<‎.
scan-document-tip = لم يُقرأ شيء بعد. يرجى وضعه مسطحًا على الحافة وتثبيته. هل هو في غلاف؟ يرجى إخراجه.
scan-document-away = قارئ الوثائق لا يعمل الآن
scan-document-away-lead = { $other ->
    [ready] يمكن استعمال الرمز، أو المتابعة دون وثيقة.
   *[away] يمكن المتابعة دون وثيقة، أو السؤال في مكتب الاستعلامات.
}
scan-document-read = نقرأ اسمك وتاريخ ميلادك للعثور على موعدك فقط.
scan-document-kept = لا نحتفظ بشيء منها ولا نأخذ صورة.
scan-document-code = استعمال الرمز
scan-document-without = المتابعة دون وثيقة
looking-up-title = لحظة من فضلك
looking-up = { $source ->
    [ticket] نبحث عن تذكرتك.
   *[other] نبحث عن موعدك.
}

## الاختيار والتأكيد

choose-title = أي موعد هو؟
choose-lead = وجدنا أكثر من موعد.
choose-note-ok = يمكن تسجيل الحضور الآن
choose-note-too-early = تسجيل الحضور يبدأ لاحقًا
choose-note-too-late = مضى وقته
choose-note-other-day = في يوم آخر
choose-note-other-office = في مكتب آخر
choose-note-already-checked-in = تم تسجيل الحضور
choose-note-cancelled = ملغى
confirm-title = هل هذا موعدك؟
confirm-lead = لحماية خصوصيتك نعرض الأحرف الأولى فقط.
confirm-at = اليوم الساعة
confirm-for = الخدمة
confirm-persons = { $count ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
}
confirm-yes = نعم، تسجيل الحضور
confirm-no = لا، ليس موعدي

## Typing, how many came, what to have at hand

type-details = الكتابة بنفسي
type-title = ما المطلوب كتابته؟
type-code = رمز موعدي
type-code-note = موجود في رسالة التأكيد
type-name = اسم العائلة وتاريخ الميلاد
type-name-note = كما في جواز السفر أو بطاقة الهوية
type-kept = نستعمله للعثور على موعدك فقط. ولا نحتفظ بشيء منه.
type-code-title = يرجى كتابة رمز الموعد
type-code-lead = الرمز موجود في رسالة التأكيد. المسافات والشرطات لا تهم.
type-code-label = رمز الموعد
type-code-empty = لم يُكتب شيء بعد. يرجى كتابة الرمز الذي في رسالة التأكيد.
type-name-title = يرجى كتابة اسم العائلة
type-name-lead = بالأحرف اللاتينية كما في جواز السفر.
type-name-label = اسم العائلة
type-name-empty = لم يُكتب شيء بعد. يرجى كتابة اسم العائلة.
type-name-not-latin = الاسم في جواز السفر بأحرف لاتينية. يرجى كتابة اسم العائلة بالأحرف اللاتينية.
type-birth-date-title = يرجى كتابة تاريخ الميلاد
type-birth-date-lead = اليوم والشهر والسنة، مثل 05 11 1987.
type-field-day = اليوم
type-field-month = الشهر
type-field-year = السنة
type-date-day-missing = اليوم ناقص. يرجى كتابة رقمين.
type-date-month-missing = الشهر ناقص. يرجى كتابة رقمين.
type-date-year-missing = السنة غير كاملة. يرجى كتابة أربعة أرقام، مثل 1987.
type-date-no-such-month = لا يوجد شهر كهذا. يرجى كتابة رقم من 01 إلى 12.
type-date-no-such-day = ليس في هذا الشهر يوم كهذا. يرجى مراجعة اليوم والشهر.
type-date-in-the-future = هذا التاريخ لم يأت بعد. يرجى مراجعة السنة.
type-date-too-long-ago = هذه السنة بعيدة جدًا. يرجى مراجعة السنة.
type-search = البحث عن موعدي
type-go-on = متابعة
key-space = مسافة
key-delete = حذف
key-hyphen = شرطة
key-apostrophe = فاصلة عليا
confirm-thing = يرجى تجهيز: { $thing }
confirm-without = نعم، لكنه ليس معي
persons-title = كم شخصًا حضر؟
persons-expected = المحجوز: { $persons }
persons-fewer = أقل بواحد
persons-more = أكثر بواحد
persons-go-on = متابعة
checklist-title = هل كل شيء معك؟
checklist-lead = { $service }: هذا هو المطلوب
checklist-all = نعم، كل شيء معي
checklist-missing = ينقص شيء
missing-title = ما الذي ينقص؟
missing-lead = يرجى لمس ما ليس معك.
missing-state = { $on ->
    [yes] ناقص
   *[no] معي
}
missing-note = ستصدر تذكرتك على أي حال. يرى الموظف عند الشباك ما ينقص ويخبرك بما يلزم.
missing-go-on = متابعة

## دون موعد

walk-in-title = ما سبب زيارتك؟
walk-in-lead = للحصول على تذكرة يرجى لمس خدمة.
walk-in-none = لا توجد الآن خدمة تستقبل دون موعد.
municipality-title = ما البلدية المعنية؟
municipality-lead = حيث تسكن أو ستسكن. نحتفظ باسم البلدية فقط، لا بعنوانك.
municipality-other = بلدية أخرى
service-closed-now = مغلق الآن
service-opens = مغلق. يفتح من جديد { $when }
service-full-now = اكتمل العدد اليوم
service-full = اكتمل العدد اليوم. تذاكر جديدة { $when }
service-waiting = { $count ->
    [zero] لا أحد ينتظر
    [one] شخص واحد ينتظر
    [two] شخصان ينتظران
    [few] { $count } أشخاص ينتظرون
    [many] { $count } شخصًا ينتظرون
   *[other] { $count } شخص ينتظرون
}
service-by-appointment = بموعد فقط: { $services }
checking-in-title = لحظة من فضلك
checking-in-lead = نجهّز تذكرتك.

## التذكرة، على الورق وعلى الشاشة

ticket-appointment = موعد الساعة { $time }
ticket-walk-in = دون موعد، { $time }
ticket-where = مكان الانتظار: { $area }
ticket-ahead = { $count ->
    [zero] لا أحد أمامك
    [one] أمامك شخص واحد
    [two] أمامك شخصان
    [few] أمامك { $count } أشخاص
    [many] أمامك { $count } شخصًا
   *[other] أمامك { $count } شخص
}
ticket-wait = نحو { $median ->
    [few] { $median } دقائق
   *[other] { $median } دقيقة
}، وفي أغلب الظن خلال { $bound ->
    [few] { $bound } دقائق
   *[other] { $bound } دقيقة
}
ticket-wait-short = { $bound ->
    [5] أقل من 5 دقائق
    [few] أقل من 5 دقائق، وفي أغلب الظن خلال { $bound } دقائق
   *[other] أقل من 5 دقائق، وفي أغلب الظن خلال { $bound } دقيقة
}
ticket-wait-about = نحو { $median ->
    [few] { $median } دقائق
   *[other] { $median } دقيقة
}
ticket-you-wait = مدة انتظارك: { $wait }
ticket-next = رقمك هو التالي
ticket-persons = { $count ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
}
ticket-code-caption = لمعرفة ما بقي من الانتظار يُمسح هذا الرمز عند أحد الأجهزة
ticket-code-caption-phone = لمعرفة ما بقي من الانتظار يُمسح هذا الرمز بالهاتف
ticket-code-caption-phone-later = يُمسح هذا الرمز بالهاتف، ويعرض ما بقي من الانتظار عند عودة الاتصال.
ticket-issued = { $day }، { $time }
ticket-copy = طُبعت مرة أخرى
ticket-keep = يرجى الاحتفاظ بهذه التذكرة

ticket-title = رقمك
ticket-title-called = حان دورك
ticket-go-to = يرجى التوجه إلى الشباك { $counter }
ticket-go-now = يرجى التوجه الآن إلى الشباك
ticket-label-where = مكان الانتظار
ticket-label-ahead = أمامك
ticket-label-wait = المدة
ticket-ahead-short = { $count ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
}
ticket-printing = تجري طباعة تذكرتك
ticket-printed = يرجى أخذ تذكرتك
ticket-failed = لم تخرج تذكرتك
ticket-failed-note = يرجى كتابة رقمك أو تصويره. الرقم يكفي، حتى دون ورقة.
ticket-failed-note-away = الطابعة لا تعمل الآن. يرجى كتابة رقمك أو تصويره. الرقم يكفي.
ticket-unknown = لسنا متأكدين من خروج تذكرتك
ticket-unknown-note = لا توجد ورقة؟ يرجى كتابة رقمك. الرقم يكفي.
ticket-recovered-title = رقمك هو { $number }. هل نطبع مرة أخرى؟
ticket-recovered-note = هل هي معك، أم أن هذا ليس رقمك؟ يرجى لمس «تم».
ticket-note-keep = يرجى متابعة رقمك على الشاشات في منطقة الانتظار.
ticket-print-again = طباعة مرة أخرى
ticket-done = تم
ticket-estimated = حسبها هذا الجهاز الساعة { $time }

## الأجوبة: الجواب أولًا

answer-too-early = يبدأ تسجيل الحضور الساعة { $time }
answer-too-early-detail = موعدك الساعة { $start }. الخدمة: { $service }.
answer-too-early-next = إلى اللقاء حينها. يمكنك أيضًا أخذ تذكرة الآن والانتظار هنا.
answer-too-early-next-return = يرجى العودة حينها. إلى اللقاء قريبًا.
answer-too-late = انتهى تسجيل الحضور الساعة { $time }
answer-too-late-detail = كان موعدك الساعة { $start }. الخدمة: { $service }.
answer-too-late-next = ما زال بإمكانك أخذ تذكرة وانتظار دورك.
answer-to-desk = يرجى التوجه إلى مكتب الاستعلامات. هناك من يساعدك.
answer-other-day = موعدك { $when }
answer-other-day-past = كان موعدك { $when }
answer-about = الخدمة: { $service }.
answer-other-day-next = يرجى العودة حينها. وإذا كان الأمر عاجلًا يمكنك معرفة ما هو مفتوح اليوم.
answer-other-day-past-next = يمكنك معرفة ما هو مفتوح اليوم، أو طلب موعد جديد في مكتب الاستعلامات.
answer-other-office = مكان موعدك: { $office }
answer-other-office-unknown = موعدك في مكتب آخر
answer-other-office-when = وقته: { $when }.
answer-other-office-next = يرجى التوجه إلى هناك. لا يمكن تسجيل الحضور له على هذا الجهاز.
answer-already = تم تسجيل حضورك
answer-already-number = تم تسجيل حضورك. رقمك هو { $number }
answer-already-when = سُجّل حضورك الساعة { $time }.
answer-already-next = يرجى الجلوس. سننادي رقمك.
answer-cancelled = هذا الموعد ملغى
answer-cancelled-detail = كان { $when }. الخدمة: { $service }.
answer-cancelled-next = يمكنك معرفة الخدمات المفتوحة دون موعد، أو السؤال في مكتب الاستعلامات.
answer-not-found = { $source ->
    [code] لم نجد موعدًا بهذا الرمز
    [typed_code] لم نجد موعدًا بهذا الرمز
    [typed_name] لم نجد موعدًا بهذا الاسم وتاريخ الميلاد
    [ticket] لا نعرف هذه التذكرة
   *[document] لم نجد موعدًا بهذه الوثيقة
}
answer-not-found-next = { $source ->
    [code] هل هو الرمز الذي في رسالة التأكيد؟ إذن يرجى المحاولة مرة أخرى.
    [typed_code] هل هو الرمز الذي في رسالة التأكيد؟ إذن يرجى كتابته مرة أخرى.
    [typed_name] يرجى المحاولة مرة أخرى، تمامًا كما في جواز السفر، أو استعمال الرمز الذي في رسالة التأكيد.
    [ticket] ربما هي من يوم آخر. يمكنك أخذ تذكرة جديدة.
   *[document] يرجى المحاولة مرة أخرى، أو استعمال الرمز الذي في رسالة التأكيد.
}
answer-could-not-check = { $source ->
    [ticket] لم نتمكن من البحث عن تذكرتك
   *[other] لم نتمكن من التحقق من موعدك
}
answer-could-not-check-busy = جرت عمليات بحث كثيرة خلال الدقيقة الأخيرة. يرجى المحاولة مرة أخرى بعد دقيقة.
answer-could-not-check-detail = السبب منا وليس منك.
answer-could-not-check-next = { $source ->
    [ticket] رقمك يكفي. يرجى متابعته على الشاشات في منطقة الانتظار.
   *[other] يمكنك أخذ تذكرة دون موعد، أو المحاولة مرة أخرى، أو السؤال في مكتب الاستعلامات.
}
answer-no-ticket = لا يمكننا إعطاؤك تذكرة هنا
answer-no-ticket-detail = في هذا الجهاز مشكلة. لم يُسجّل حضورك بعد.
answer-refused-citizen-number = هذا ليس رمز موعدك
answer-refused-citizen-number-detail = هذا رمز فيه رقم شخصي. لم نحتفظ به. رمز موعدك في رسالة التأكيد.
answer-refused-not-ours = هذا ليس رمز موعد
answer-refused-not-ours-detail = رمز موعدك في رسالة التأكيد.
answer-refused-unreadable = لم نتمكن من قراءة ذلك
answer-refused-unreadable-detail = يرجى تثبيته وإبقاؤه مسطحًا. وعلى الهاتف يرجى زيادة سطوع الشاشة.
answer-refused-visa = هذه لاصقة تأشيرة
answer-refused-visa-detail = يرجى وضع صفحة جواز السفر التي فيها صورتك.
answer-service-closed = { $service }: مغلق الآن
answer-service-closed-when = يفتح من جديد { $when }.
answer-service-closed-next = يمكنك اختيار خدمة أخرى.
answer-full = { $service }: اكتمل العدد اليوم
answer-full-contingent = تم توزيع كل تذاكر اليوم.
answer-full-closing = عدد المنتظرين كبير، ولن نتمكن من مساعدتك قبل الإغلاق.
answer-full-when = تذاكر جديدة { $when }.
answer-full-next = يمكنك اختيار خدمة أخرى. ويساعدك مكتب الاستعلامات في أخذ موعد.
answer-own-service = خدمتك

answer-wait-anyway = أخذ تذكرة والانتظار
answer-walk-in = معرفة ما هو مفتوح اليوم
answer-take-ticket = أخذ تذكرة
answer-without-appointment = المتابعة دون موعد
answer-try-again = المحاولة مرة أخرى
answer-print-again = طباعة تذكرتي مرة أخرى
answer-done = تم

## أوقات الانتظار

waiting-title = كم مدة الانتظار؟
waiting-lead = لمعرفة دورك يرجى مسح تذكرتك.
waiting-ticket-title = رقمك
waiting-unknown = لا نعرف بعد
waiting-unknown-now = لا يمكننا قول ذلك الآن
waiting-over = انتهت هذه الزيارة. شكرًا لحضورك.
waiting-missed = نودي رقمك ولم يأتِ أحد. يرجى التوجه إلى مكتب الاستعلامات.
waiting-void = لم تعد هذه التذكرة مستعملة. يرجى التوجه إلى مكتب الاستعلامات.
waiting-rate = نود معرفة كيف كانت زيارتك

## كيف كانت

rate-title = كيف كانت زيارتك؟
rate-lead = يرجى لمس رقم. لا نحتفظ بهويتك.
rate-worst = 1: سيئة جدًا
rate-best = 10: جيدة جدًا
rate-no = لا، شكرًا
rate-thanks = شكرًا
rate-thanks-lead = هذا يساعدنا على التحسن.

## المساعدة، أما زلت هنا، مغلق، خارج الخدمة

help-title = يمكن لأحد الموظفين مساعدتك
help-lead = مكتب الاستعلامات هنا:
help-hint = للمتابعة من حيث كنت يرجى لمس «رجوع». في الأسفل يمكن تغيير اللغة والتباين والنص.
help-call = طلب موظف إلى هنا
help-calling = نطلب موظفًا الآن
help-called = طلبنا موظفًا
help-called-lead = يرجى البقاء هنا. سيأتي إليك أحد موظفينا.
help-unheard = لا يمكننا طلب أحد من هنا الآن. يرجى التوجه إلى مكتب الاستعلامات:
still-there-title = أما زلت هنا؟
still-there-lead = بعد ذلك نمسح الشاشة كي لا يرى أحد بياناتك.
still-there-seconds = { $count ->
    [zero] { $count } ثانية
    [one] ثانية واحدة
    [two] ثانيتان
    [few] { $count } ثوان
    [many] { $count } ثانية
   *[other] { $count } ثانية
}
still-there-yes = نعم، متابعة
closed-title = نحن مغلقون الآن
closed-opens = نفتح من جديد { $when }.
closed-day = اليوم: { $day }
out-of-service-title = هذا الجهاز خارج الخدمة
out-of-service-lead = نعتذر. يرجى التوجه إلى مكتب الاستعلامات. هناك من يساعدك.
out-of-service-code = للموظفين: { $code }

## تذكرة التجربة

test-ticket-title = تذكرة تجربة
test-ticket-lead = هذه الطابعة تعمل.
test-ticket-code = يُقرأ الرمز بالقارئ: هو معروف ولا يؤدي إلى شيء.
test-ticket-letters = الحروف: أ إ آ ة ى ؤ ئ لا ش ض €
test-ticket-mark = تجربة

## Speech: what is only heard

speech-keys = لهذا الجهاز أربعة مفاتيح. «التالي» و«السابق» للانتقال من شيء إلى آخر. «اختيار» لأخذه. «إعادة» لسماعه مرة أخرى. كل مفتاح يوقف الصوت.
speech-language = للغة { $language } يرجى الضغط على «اختيار».
speech-of = { $number } من { $count }
speech-not-now = غير ممكن الآن
speech-chosen = مختار
speech-first = هذا هو الأول.
speech-last = هذا هو الأخير.
speech-private = هذا شخصي. لسماعه يرجى وصل سماعة الرأس.
speech-volume = مستوى الصوت { $level }
speech-ended = انتهى استعمال الجهاز. لا يُحفظ منه شيء هنا. للبدء من جديد يرجى الضغط على أي مفتاح.
speech-foot = في أسفل الشاشة
speech-nothing = لا يوجد هنا ما يمكن اختياره. يرجى الضغط على «التالي».
