# Що кажуть українською екран у залі й телефон відвідувача.

hall-title = Зараз викликають
hall-counter = Вікно
hall-being-served = Біля вікон
hall-waiting = Чекають
hall-wait-minutes = Хвилини
hall-nobody = Зараз нікого не викликають
hall-stale = Не оновлено з { $time }
hall-speech = Номер { $number }. Вікно { $counter }.
hall-sound-off = Торкніться тут, щоб увімкнути звук
hall-no-voice = Лише сигнал: цей екран не має голосу для мови { $language }
hall-help = Потрібна допомога: { $kiosk }, { $time }

phone-title = Талон { $number }
phone-number = Ваш номер
phone-serving = Ви біля вікна { $counter }
phone-as-of = Станом на { $time }
phone-stale = Немає зв’язку. Так було о { $time }.
phone-languages = Мови
phone-rate-title = Як пройшов ваш візит?
phone-rate-lead = Один дотик, від 1 (погано) до 10 (дуже добре). Ми не питаємо, хто ви.
phone-rate-score = { $score } з 10
phone-rated = Дякуємо. Ви поставили { $score } з 10.

sorry-title = { $kind ->
    [not_found] Ми не знаємо цього талона
   *[other] Зараз ми не можемо це показати
}
sorry-next = Можливо, він з іншого дня. Запитайте на інформаційній стійці.
sorry-link = Спробувати ще раз
