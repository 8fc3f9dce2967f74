# Що Loket каже українською: прості слова, короткі речення, спершу відповідь. Звертання на «ви».

## Мова й нижній рядок

language-choose = Мова
control-back = Назад
control-help = Допомога
control-stop = Завершити
control-contrast = Контраст
control-contrast-state = { $on ->
    [yes] високий
   *[no] звичайний
}
control-text-size = Текст
control-text-size-state = { $on ->
    [yes] великий
   *[no] звичайний
}
control-low-reach = Кнопки
control-low-reach-state = { $on ->
    [yes] внизу
   *[no] звичайно
}
picture-stop = Зупинити рух
picture-move = Продовжити рух
control-speech = Озвучення
control-speech-state = { $on ->
    [yes] увімкнено
   *[no] вимкнено
}
list-up = Назад угору
list-down = Показати ще
cut-off-line = Зараз немає зв’язку. Талон ви все одно отримаєте.
queue-as-of = Скільки людей чекало о { $time }
demo-ribbon = ДЕМО: пристрої несправжні
minutes = { $minutes } хв

## Коли: частини речень

when-today = сьогодні о { $time }
when-tomorrow = завтра о { $time }
when-day = { $day }, о { $time }

## Вітання

attract-touch = Торкніться екрана, щоб почати
attract-scan = Або одразу покажіть свій код
attract-scan-how = З підтвердження чи з талона, будь-коли
attract-services = Що ми тут робимо
attract-waiting-as-of = { $count ->
    [0] О { $time } ніхто не чекав
    [one] О { $time } чекала { $count } людина
    [few] О { $time } чекали { $count } людини
    [many] О { $time } чекали { $count } людей
   *[other] О { $time } чекали { $count } людини
}
attract-waiting = { $count ->
    [0] Зараз ніхто не чекає
    [one] Зараз чекає { $count } людина
    [few] Зараз чекають { $count } людини
    [many] Зараз чекають { $count } людей
   *[other] Зараз чекають { $count } людини
}

## Початок

start-title = У вас є запис?
start-lead = Код можна показати будь-коли.
start-appointment = У мене є запис
start-appointment-note = Відмітьтеся за кодом, паспортом чи карткою
start-no-appointment = У мене немає запису
start-no-appointment-note = Виберіть послугу й візьміть талон
start-how-long = Скільки мені чекати?
start-how-long-note = Подивіться, скільки людей чекає

## Зчитування

scan-code-title = Покажіть код запису
scan-code-lead = Тримайте код під сканером, приблизно за долоню від нього.
scan-code-where = Код є у вашому підтвердженні.
scan-code-ready = Сканер готовий
scan-code-away = Сканер зараз не працює
scan-code-away-lead = { $other ->
    [ready] Скористайтеся паспортом чи карткою або продовжіть без коду.
   *[away] Продовжіть без коду або запитайте на інформаційній стійці.
}
scan-code-document = Скористатися паспортом чи карткою
scan-code-without = Продовжити без коду
scan-document-title = Покладіть паспорт чи картку
scan-document-lead = Покладіть на скло тим боком, де рядки з літер і знаків <.
scan-document-tip = Ще нічого не зчитано. Покладіть рівно до краю й не рухайте. Документ в обкладинці? Вийміть його.
scan-document-away = Зчитувач документів зараз не працює
scan-document-away-lead = { $other ->
    [ready] Скористайтеся кодом або продовжіть без документа.
   *[away] Продовжіть без документа або запитайте на інформаційній стійці.
}
scan-document-read = Ми читаємо ім’я та дату народження, лише щоб знайти ваш запис.
scan-document-kept = Ми нічого не зберігаємо й не робимо знімків.
scan-document-code = Скористатися кодом
scan-document-without = Продовжити без документа
looking-up-title = Хвилинку, будь ласка
looking-up = { $source ->
    [ticket] Шукаємо ваш талон.
   *[other] Шукаємо ваш запис.
}

## Вибір і підтвердження

choose-title = Який це запис?
choose-lead = Ми знайшли кілька.
choose-note-ok = Можна відмітитися зараз
choose-note-too-early = Відмітитися можна пізніше
choose-note-too-late = Час минув
choose-note-other-day = Іншого дня
choose-note-other-office = В іншому відділенні
choose-note-already-checked-in = Ви вже відмітилися
choose-note-cancelled = Скасовано
confirm-title = Це ваш запис?
confirm-lead = Для вашої приватності показуємо лише ініціали.
confirm-at = Сьогодні о
confirm-for = Послуга
confirm-persons = { $count ->
    [one] { $count } особа
    [few] { $count } особи
    [many] { $count } осіб
   *[other] { $count } особи
}
confirm-yes = Так, відмітити мене
confirm-no = Ні, це не мій

## Typing, how many came, what to have at hand

type-details = Ввести самостійно
type-title = Що ви хочете ввести?
type-code = Код запису
type-code-note = Він є у вашому підтвердженні
type-name = Прізвище та дату народження
type-name-note = Як у паспорті чи посвідченні
type-kept = Це потрібно лише, щоб знайти ваш запис. Ми нічого не зберігаємо.
type-code-title = Введіть код запису
type-code-lead = Він є у вашому підтвердженні. Пробіли й риски не важливі.
type-code-label = Код запису
type-code-empty = Ще нічого не введено. Введіть код із підтвердження.
type-name-title = Введіть прізвище
type-name-lead = Як у закордонному паспорті. Можна й українськими літерами.
type-name-label = Прізвище
type-name-empty = Ще нічого не введено. Введіть прізвище.
type-name-not-latin = Таких літер немає в паспорті. Введіть прізвище латиницею.
type-birth-date-title = Введіть дату народження
type-birth-date-lead = День, місяць і рік, наприклад 05 11 1987.
type-field-day = День
type-field-month = Місяць
type-field-year = Рік
type-date-day-missing = Бракує дня. Введіть дві цифри.
type-date-month-missing = Бракує місяця. Введіть дві цифри.
type-date-year-missing = Рік неповний. Введіть чотири цифри, наприклад 1987.
type-date-no-such-month = Такого місяця немає. Введіть число від 01 до 12.
type-date-no-such-day = У цьому місяці немає такого дня. Перевірте день і місяць.
type-date-in-the-future = Ця дата ще не настала. Перевірте рік.
type-date-too-long-ago = Цей рік надто давній. Перевірте рік.
type-search = Знайти мій запис
type-go-on = Продовжити
key-space = Пробіл
key-delete = Стерти
key-hyphen = Дефіс
key-apostrophe = Апостроф
confirm-thing = Підготуйте: { $thing }
confirm-without = Так, але цього в мене немає
persons-title = Скільки вас прийшло?
persons-expected = У записі: { $persons }
persons-fewer = На одну менше
persons-more = На одну більше
persons-go-on = Продовжити
checklist-title = Чи маєте ви все із собою?
checklist-lead = { $service }: потрібно ось це
checklist-all = Так, маю все
checklist-missing = Чогось бракує
missing-title = Чого бракує?
missing-lead = Торкніться того, чого у вас немає.
missing-state = { $on ->
    [yes] Бракує
   *[no] Маю
}
missing-note = Ви все одно отримаєте талон. Працівник біля вікна побачить, чого бракує, і підкаже, що робити.
missing-go-on = Продовжити

## Без запису

walk-in-title = З чим ви прийшли?
walk-in-lead = Торкніться послуги, щоб отримати талон.
walk-in-none = Зараз жодна послуга не приймає без запису.
municipality-title = Про яку громаду йдеться?
municipality-lead = Де ви живете або житимете. Ми зберігаємо лише назву громади, не вашу адресу.
municipality-other = Інша громада
service-closed-now = Зараз зачинено
service-opens = Зачинено. Відчиниться: { $when }
service-full-now = На сьогодні місць немає
service-full = На сьогодні місць немає. Нові талони: { $when }
service-waiting = { $count ->
    [0] Ніхто не чекає
    [one] Чекає { $count } людина
    [few] Чекають { $count } людини
    [many] Чекають { $count } людей
   *[other] Чекають { $count } людини
}
service-by-appointment = Лише за записом: { $services }
checking-in-title = Хвилинку, будь ласка
checking-in-lead = Готуємо ваш талон.

## Талон: на папері й на екрані

ticket-appointment = Запис о { $time }
ticket-walk-in = Без запису, { $time }
ticket-where = Де чекати: { $area }
ticket-ahead = { $count ->
    [0] Перед вами нікого немає
    [one] Перед вами { $count } людина
    [few] Перед вами { $count } людини
    [many] Перед вами { $count } людей
   *[other] Перед вами { $count } людини
}
ticket-wait = близько { $median } хв, майже напевно не довше { $bound }
ticket-wait-short = { $bound ->
    [5] менше ніж 5 хв
   *[other] менше ніж 5 хв, майже напевно не довше { $bound }
}
ticket-wait-about = близько { $median } хв
ticket-you-wait = Чекати: { $wait }
ticket-next = Наступний номер ваш
ticket-persons = { $count ->
    [one] { $count } особа
    [few] { $count } особи
    [many] { $count } осіб
   *[other] { $count } особи
}
ticket-code-caption = Покажіть цей код терміналу, щоб побачити, скільки ще чекати
ticket-code-caption-phone = Відскануйте телефоном, щоб побачити, скільки ще чекати
ticket-code-caption-phone-later = Відскануйте телефоном. Коли з’явиться зв’язок, ви побачите, скільки ще чекати.
ticket-issued = { $day }, { $time }
ticket-copy = Надруковано ще раз
ticket-keep = Збережіть цей талон

ticket-title = Ваш номер
ticket-title-called = Ваша черга
ticket-go-to = Підійдіть до вікна { $counter }
ticket-go-now = Підійдіть зараз до вікна
ticket-label-where = Де чекати
ticket-label-ahead = Перед вами
ticket-label-wait = Скільки
ticket-ahead-short = { $count ->
    [0] нікого
    [one] { $count } людина
    [few] { $count } людини
    [many] { $count } людей
   *[other] { $count } людини
}
ticket-printing = Ваш талон друкується
ticket-printed = Візьміть талон
ticket-failed = Ваш талон не вийшов
ticket-failed-note = Запишіть номер або сфотографуйте його. Він діє й без паперу.
ticket-failed-note-away = Принтер зараз не працює. Запишіть номер або сфотографуйте його. Він діє.
ticket-unknown = Ми не певні, що ваш талон вийшов
ticket-unknown-note = Паперу немає? Запишіть номер. Він діє.
ticket-recovered-title = Ваш номер { $number }. Надрукувати ще раз?
ticket-recovered-note = Талон уже у вас або це не ваш номер? Торкніться «Готово».
ticket-note-keep = Стежте за своїм номером на екранах у зоні очікування.
ticket-print-again = Надрукувати ще раз
ticket-done = Готово
ticket-estimated = Цей термінал порахував о { $time }

## Відповіді: спершу відповідь

answer-too-early = Відмітитися можна з { $time }
answer-too-early-detail = Ваш запис на { $start }. Послуга: { $service }.
answer-too-early-next = До зустрічі. Можна також узяти талон зараз і почекати тут.
answer-too-early-next-return = Приходьте на той час. До зустрічі.
answer-too-late = Відмітитися можна було до { $time }
answer-too-late-detail = Ваш запис був на { $start }. Послуга: { $service }.
answer-too-late-next = Ви ще можете взяти талон і чекати на свою чергу.
answer-to-desk = Підійдіть до інформаційної стійки. Там вам допоможуть.
answer-other-day = Ваш запис: { $when }
answer-other-day-past = Ваш запис був: { $when }
answer-about = Послуга: { $service }.
answer-other-day-next = Приходьте на той час. Якщо справа термінова, подивіться, що відчинено сьогодні.
answer-other-day-past-next = Подивіться, що відчинено сьогодні, або попросіть новий запис на інформаційній стійці.
answer-other-office = Ваш запис в іншому відділенні: { $office }
answer-other-office-unknown = Ваш запис в іншому відділенні
answer-other-office-when = Коли: { $when }.
answer-other-office-next = Підійдіть, будь ласка, туди. На цьому терміналі за ним відмітитися не можна.
answer-already = Ви вже відмітилися
answer-already-number = Ви вже відмітилися. Ваш номер { $number }
answer-already-when = Ви відмітилися о { $time }.
answer-already-next = Сядьте, будь ласка. Ваш номер викличуть.
answer-cancelled = Цей запис скасовано
answer-cancelled-detail = Він був: { $when }. Послуга: { $service }.
answer-cancelled-next = Подивіться, які послуги відчинені без запису, або запитайте на інформаційній стійці.
answer-not-found = { $source ->
    [code] Ми не знайшли запису з цим кодом
    [typed_code] Ми не знайшли запису з цим кодом
    [typed_name] Ми не знайшли запису з цим прізвищем і датою народження
    [ticket] Ми не знаємо цього талона
   *[document] Ми не знайшли запису з цим документом
}
answer-not-found-next = { $source ->
    [code] Це код із вашого підтвердження? Тоді спробуйте ще раз.
    [typed_code] Це код із вашого підтвердження? Тоді введіть його ще раз.
    [typed_name] Спробуйте ще раз, точно як у паспорті, або скористайтеся кодом із підтвердження.
    [ticket] Можливо, він з іншого дня. Ви можете взяти новий талон.
   *[document] Спробуйте ще раз або скористайтеся кодом із підтвердження.
}
answer-could-not-check = { $source ->
    [ticket] Ми не змогли перевірити ваш талон
   *[other] Ми не змогли перевірити ваш запис
}
answer-could-not-check-busy = За останню хвилину було забагато пошуків. Спробуйте ще раз за хвилину.
answer-could-not-check-detail = Це через нас, не через вас.
answer-could-not-check-next = { $source ->
    [ticket] Ваш номер діє. Стежте за ним на екранах у зоні очікування.
   *[other] Візьміть талон без запису, спробуйте ще раз або запитайте на інформаційній стійці.
}
answer-no-ticket = Тут ми не можемо дати вам талон
answer-no-ticket-detail = Із цим терміналом щось негаразд. Ви ще не відмітилися.
answer-refused-citizen-number = Це не код вашого запису
answer-refused-citizen-number-detail = Це код з особистим номером. Ми його не зберегли. Код запису є у вашому підтвердженні.
answer-refused-not-ours = Це не код запису
answer-refused-not-ours-detail = Код запису є у вашому підтвердженні.
answer-refused-unreadable = Ми не змогли це прочитати
answer-refused-unreadable-detail = Тримайте рівно й не рухайте. На телефоні зробіть екран яскравішим.
answer-refused-visa = Це візова наклейка
answer-refused-visa-detail = Покладіть сторінку паспорта з вашим фото.
answer-service-closed = { $service }: зараз зачинено
answer-service-closed-when = Відчиниться: { $when }.
answer-service-closed-next = Можна вибрати іншу послугу.
answer-full = { $service }: на сьогодні місць немає
answer-full-contingent = Усі талони на сьогодні видано.
answer-full-closing = Чекає так багато людей, що до закриття ми не встигнемо вам допомогти.
answer-full-when = Нові талони: { $when }.
answer-full-next = Можна вибрати іншу послугу. На інформаційній стійці вам допоможуть записатися.
answer-own-service = ваша послуга

answer-wait-anyway = Взяти талон і чекати
answer-walk-in = Подивитися, що відчинено сьогодні
answer-take-ticket = Взяти талон
answer-without-appointment = Продовжити без запису
answer-try-again = Спробувати ще раз
answer-print-again = Надрукувати мій талон ще раз
answer-done = Готово

## Час очікування

waiting-title = Скільки мені чекати?
waiting-lead = Покажіть сканеру свій талон, щоб побачити своє місце.
waiting-ticket-title = Ваш номер
waiting-unknown = Ми ще не знаємо
waiting-unknown-now = Зараз ми не можемо сказати
waiting-over = Цей візит завершено. Дякуємо, що завітали.
waiting-missed = Ваш номер викликали, і ніхто не підійшов. Підійдіть до інформаційної стійки.
waiting-void = Цей талон більше не діє. Підійдіть до інформаційної стійки.
waiting-rate = Розкажіть, як усе пройшло

## Як усе пройшло

rate-title = Як пройшов ваш візит?
rate-lead = Торкніться числа. Ми не зберігаємо, хто ви.
rate-worst = 1: дуже погано
rate-best = 10: дуже добре
rate-no = Ні, дякую
rate-thanks = Дякуємо
rate-thanks-lead = Ви допомагаєте нам ставати кращими.

## Допомога, чи ви ще тут, зачинено, не працює

help-title = Вам може допомогти людина
help-lead = Інформаційна стійка тут:
help-hint = Торкніться «Назад», щоб продовжити. Унизу можна змінити мову, контраст і текст.
help-call = Покликати працівника
help-calling = Кличемо працівника
help-called = Ми покликали працівника
help-called-lead = Залишайтеся тут. До вас підійдуть.
help-unheard = Зараз ми не можемо нікого покликати звідси. Підійдіть до інформаційної стійки:
still-there-title = Ви ще тут?
still-there-lead = Потім ми очистимо екран, щоб ніхто не бачив ваших даних.
still-there-seconds = { $count ->
    [one] { $count } секунда
    [few] { $count } секунди
    [many] { $count } секунд
   *[other] { $count } секунди
}
still-there-yes = Так, продовжити
closed-title = Зараз ми зачинені
closed-opens = Відчинимося: { $when }.
closed-day = Сьогодні: { $day }
out-of-service-title = Цей термінал не працює
out-of-service-lead = Перепрошуємо. Підійдіть до інформаційної стійки. Там вам допоможуть.
out-of-service-code = Для працівників: { $code }

## Пробний талон

test-ticket-title = Пробний талон
test-ticket-lead = Цей принтер працює.
test-ticket-code = Зчитайте код сканером: його впізнано, і він нікуди не веде.
test-ticket-letters = Літери: ґ є і ї й щ ь ю я €
test-ticket-mark = ПРОБА

## Speech: what is only heard

speech-keys = Цим терміналом користуються за допомогою чотирьох клавіш. «Далі» й «Назад» переводять від одного до іншого. «Вибрати» вибирає. «Повторити» каже ще раз. Кожна клавіша зупиняє голос.
speech-language = { $language }: натисніть «Вибрати».
speech-of = { $number } з { $count }
speech-not-now = зараз недоступно
speech-chosen = вибрано
speech-first = Це перше.
speech-last = Це останнє.
speech-private = Це особисте. Під’єднайте навушники, щоб почути.
speech-volume = Гучність { $level }
speech-ended = Роботу з терміналом завершено. Тут нічого не зберігається. Натисніть клавішу, щоб почати знову.
speech-foot = Унизу екрана
speech-nothing = Тут нічого вибирати. Натисніть «Далі».
