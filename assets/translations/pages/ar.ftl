# ما تقوله شاشة القاعة وهاتف الزائر بالعربية.

hall-title = يُنادى الآن
hall-counter = الشباك
hall-being-served = عند الشبابيك
hall-waiting = المنتظرون
hall-wait-minutes = الدقائق
hall-nobody = لا يُنادى أحد الآن
hall-stale = لم يُحدَّث منذ الساعة { $time }
hall-speech = الرقم { $number }. الشباك { $counter }.
hall-sound-off = لتشغيل الصوت يرجى اللمس هنا
hall-no-voice = نغمة فقط: لا يوجد لهذه الشاشة صوت باللغة { $language }
hall-help = طلب مساعدة: { $kiosk }، { $time }

phone-title = التذكرة { $number }
phone-number = رقمك
phone-serving = أنت عند الشباك { $counter }
phone-as-of = الوضع الساعة { $time }
phone-stale = لا يوجد اتصال. هكذا كان الوضع الساعة { $time }.
phone-languages = اللغات
phone-rate-title = كيف كانت زيارتك؟
phone-rate-lead = لمسة واحدة، من 1 (سيئة) إلى 10 (جيدة جدًا). لا نسأل من أنت.
phone-rate-score = { $score } من 10
phone-rated = شكرًا. تقييمك { $score } من 10.

sorry-title = { $kind ->
    [not_found] لا نعرف هذه التذكرة
   *[other] لا يمكننا عرض ذلك الآن
}
sorry-next = ربما هي من يوم آخر. يرجى السؤال في مكتب الاستعلامات.
sorry-link = المحاولة مرة أخرى
