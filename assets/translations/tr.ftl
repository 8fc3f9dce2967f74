# Loket’in Türkçe söyledikleri: sade sözcükler, kısa cümleler, önce yanıt. “Siz” diye seslenilir.

## Dil ve alt satır

language-choose = Dil
control-back = Geri
control-help = Yardım
control-stop = Bitir
control-contrast = Karşıtlık
control-contrast-state = { $on ->
    [yes] yüksek
   *[no] normal
}
control-text-size = Yazı
control-text-size-state = { $on ->
    [yes] büyük
   *[no] normal
}
control-low-reach = Düğmeler
control-low-reach-state = { $on ->
    [yes] aşağıda
   *[no] normal
}
picture-stop = Hareketi durdur
picture-move = Hareketi sürdür
control-speech = Sesli okuma
control-speech-state = { $on ->
    [yes] açık
   *[no] kapalı
}
list-up = Yukarı dön
list-down = Daha fazla göster
cut-off-line = Şu anda bağlantı yok. Fişinizi yine de alırsınız.
queue-as-of = Saat { $time } itibarıyla yoğunluk
demo-ribbon = DEMO: cihazlar gerçek değil
minutes = { $minutes } dk

## Ne zaman: cümle parçaları

when-today = bugün saat { $time }
when-tomorrow = yarın saat { $time }
when-day = { $day }, saat { $time }

## Karşılama

attract-touch = Başlamak için ekrana dokunun
attract-scan = Ya da kodunuzu hemen okutun
attract-scan-how = Onay mesajınızdaki veya fişinizdeki kodu, istediğiniz an
attract-services = Burada neler yapıyoruz
attract-waiting-as-of = { $count ->
    [0] Saat { $time } itibarıyla bekleyen yoktu
    [one] Saat { $time } itibarıyla 1 kişi bekliyordu
   *[other] Saat { $time } itibarıyla { $count } kişi bekliyordu
}
attract-waiting = { $count ->
    [0] Şu anda bekleyen yok
    [one] Şu anda 1 kişi bekliyor
   *[other] Şu anda { $count } kişi bekliyor
}

## Başlangıç

start-title = Randevunuz var mı?
start-lead = Kodunuzu istediğiniz an okutabilirsiniz.
start-appointment = Randevum var
start-appointment-note = Kodunuz, pasaportunuz veya kartınızla giriş kaydı yapın
start-no-appointment = Randevum yok
start-no-appointment-note = Bir hizmet seçin ve fiş alın
start-how-long = Ne kadar beklerim?
start-how-long-note = Ne kadar yoğun olduğuna bakın

## Okutma

scan-code-title = Randevu kodunuzu gösterin
scan-code-lead = Kodu okuyucunun altında, yaklaşık bir karış uzakta tutun.
scan-code-where = Kod, onay mesajınızdadır.
scan-code-ready = Okuyucu hazır
scan-code-away = Okuyucu şu anda çalışmıyor
scan-code-away-lead = { $other ->
    [ready] Pasaportunuzu veya kartınızı kullanın ya da kodsuz devam edin.
   *[away] Kodsuz devam edin ya da danışmaya sorun.
}
scan-code-document = Pasaportumu veya kartımı kullan
scan-code-without = Kodsuz devam et
scan-document-title = Pasaportunuzu veya kartınızı koyun
scan-document-lead = Harf ve < işareti satırları olan yüzünü cama koyun.
scan-document-tip = Henüz bir şey okunmadı. Düz olarak kenara dayayın ve kıpırdatmayın. Kılıfta mı? Çıkarın.
scan-document-away = Belge okuyucu şu anda çalışmıyor
scan-document-away-lead = { $other ->
    [ready] Kodunuzu kullanın ya da belgesiz devam edin.
   *[away] Belgesiz devam edin ya da danışmaya sorun.
}
scan-document-read = Adınızı ve doğum tarihinizi yalnızca randevunuzu bulmak için okuruz.
scan-document-kept = Bunları saklamayız ve resim çekmeyiz.
scan-document-code = Kodumu kullan
scan-document-without = Belgesiz devam et
looking-up-title = Bir dakika, lütfen
looking-up = { $source ->
    [ticket] Fişinizi arıyoruz.
   *[other] Randevunuzu arıyoruz.
}

## Seçme ve onaylama

choose-title = Hangi randevu?
choose-lead = Birden fazla randevu bulduk.
choose-note-ok = Şimdi giriş kaydı yapabilirsiniz
choose-note-too-early = Giriş kaydı daha sonra açılır
choose-note-too-late = Saati geçti
choose-note-other-day = Başka bir gün
choose-note-other-office = Başka bir ofiste
choose-note-already-checked-in = Giriş kaydı yapıldı
choose-note-cancelled = İptal edildi
confirm-title = Bu sizin randevunuz mu?
confirm-lead = Gizliliğiniz için yalnızca baş harfleri gösteriyoruz.
confirm-at = Bugün saat
confirm-for = Konu
confirm-persons = { $count ->
    [one] 1 kişi
   *[other] { $count } kişi
}
confirm-yes = Evet, giriş kaydımı yap
confirm-no = Hayır, bu benim değil

## Typing, how many came, what to have at hand

type-details = Kendim yazacağım
type-title = Ne yazmak istersiniz?
type-code = Randevumun kodu
type-code-note = Onay mesajınızdadır
type-name = Soyadım ve doğum tarihim
type-name-note = Pasaportunuzdaki veya kimliğinizdeki gibi
type-kept = Bunu yalnızca randevunuzu bulmak için kullanırız. Hiçbir şeyi saklamayız.
type-code-title = Randevu kodunuzu yazın
type-code-lead = Kod, onay mesajınızdadır. Boşluklar ve çizgiler önemli değildir.
type-code-label = Randevu kodu
type-code-empty = Henüz bir şey yazılmadı. Onay mesajınızdaki kodu yazın.
type-name-title = Soyadınızı yazın
type-name-lead = Pasaportunuzdaki gibi. Özel işaretleri yazmayabilirsiniz.
type-name-label = Soyadı
type-name-empty = Henüz bir şey yazılmadı. Soyadınızı yazın.
type-name-not-latin = Bu harfler pasaportta bulunmaz. Soyadınızı Latin harfleriyle yazın.
type-birth-date-title = Doğum tarihinizi yazın
type-birth-date-lead = Gün, ay ve yıl, örneğin 05 11 1987.
type-field-day = Gün
type-field-month = Ay
type-field-year = Yıl
type-date-day-missing = Gün eksik. İki rakam yazın.
type-date-month-missing = Ay eksik. İki rakam yazın.
type-date-year-missing = Yıl tam değil. Dört rakam yazın, örneğin 1987.
type-date-no-such-month = Böyle bir ay yok. 01 ile 12 arasında bir sayı yazın.
type-date-no-such-day = Bu ayda o gün yok. Günü ve ayı kontrol edin.
type-date-in-the-future = Bu tarih henüz gelmedi. Yılı kontrol edin.
type-date-too-long-ago = Bu yıl çok eski. Yılı kontrol edin.
type-search = Randevumu bul
type-go-on = Devam et
key-space = Boşluk
key-delete = Sil
key-hyphen = Kısa çizgi
key-apostrophe = Kesme işareti
confirm-thing = Yanınızda olsun: { $thing }
confirm-without = Evet, ama yanımda değil
persons-title = Kaç kişi geldiniz?
persons-expected = Randevu: { $persons }
persons-fewer = Bir kişi az
persons-more = Bir kişi fazla
persons-go-on = Devam et
checklist-title = Her şey yanınızda mı?
checklist-lead = { $service }: şunlar gerekir
checklist-all = Evet, her şey yanımda
checklist-missing = Bir şey eksik
missing-title = Ne eksik?
missing-lead = Yanınızda olmayana dokunun.
missing-state = { $on ->
    [yes] Eksik
   *[no] Yanımda
}
missing-note = Fişinizi yine de alırsınız. Gişe neyin eksik olduğunu görür ve ne yapacağınızı söyler.
missing-go-on = Devam et

## Randevusuz

walk-in-title = Ne için geldiniz?
walk-in-lead = Fiş almak için bir hizmete dokunun.
walk-in-none = Şu anda hiçbir hizmet randevusuz ziyaretçi almıyor.
municipality-title = Hangi belediye söz konusu?
municipality-lead = Oturduğunuz veya oturacağınız yer. Yalnızca belediyeyi saklarız, adresinizi değil.
municipality-other = Başka bir belediye
service-closed-now = Şu anda kapalı
service-opens = Kapalı. Yeniden açılış: { $when }
service-full-now = Bugün dolu
service-full = Bugün dolu. Yeni fişler: { $when }
service-waiting = { $count ->
    [0] Bekleyen yok
    [one] 1 kişi bekliyor
   *[other] { $count } kişi bekliyor
}
service-by-appointment = Yalnızca randevuyla: { $services }
checking-in-title = Bir dakika, lütfen
checking-in-lead = Fişinizi hazırlıyoruz.

## Fiş: kâğıtta ve ekranda

ticket-appointment = Randevu saati: { $time }
ticket-walk-in = Randevusuz, { $time }
ticket-where = Bekleme yeri: { $area }
ticket-ahead = { $count ->
    [0] Önünüzde kimse yok
    [one] Önünüzde 1 kişi var
   *[other] Önünüzde { $count } kişi var
}
ticket-wait = yaklaşık { $median } dk, neredeyse kesin en çok { $bound }
ticket-wait-short = { $bound ->
    [5] 5 dakikadan az
   *[other] 5 dakikadan az, neredeyse kesin en çok { $bound }
}
ticket-wait-about = yaklaşık { $median } dk
ticket-you-wait = Bekleme süreniz: { $wait }
ticket-next = Sıradaki sizsiniz
ticket-persons = { $count ->
    [one] 1 kişi
   *[other] { $count } kişi
}
ticket-code-caption = Daha ne kadar bekleyeceğinizi görmek için bunu bir kioska okutun
ticket-code-caption-phone = Daha ne kadar bekleyeceğinizi görmek için bunu telefonunuzla okutun
ticket-code-caption-phone-later = Bunu telefonunuzla okutun. Bağlantı gelince daha ne kadar bekleyeceğinizi gösterir.
ticket-issued = { $day }, { $time }
ticket-copy = Yeniden basıldı
ticket-keep = Lütfen bu fişi saklayın

ticket-title = Numaranız
ticket-title-called = Sıra sizde
ticket-go-to = Gişeye gidin: { $counter }
ticket-go-now = Şimdi gişeye gidin
ticket-label-where = Bekleme yeri
ticket-label-ahead = Önünüzde
ticket-label-wait = Ne kadar
ticket-ahead-short = { $count ->
    [0] kimse yok
    [one] 1 kişi
   *[other] { $count } kişi
}
ticket-printing = Fişiniz basılıyor
ticket-printed = Fişinizi alın
ticket-failed = Fişiniz çıkmadı
ticket-failed-note = Numaranızı yazın veya fotoğrafını çekin. Kâğıt olmadan da geçer.
ticket-failed-note-away = Yazıcı şu anda çalışmıyor. Numaranızı yazın veya fotoğrafını çekin. Numara geçer.
ticket-unknown = Fişinizin çıkıp çıkmadığını bilmiyoruz
ticket-unknown-note = Kâğıt yok mu? Numaranızı yazın. Numara geçer.
ticket-recovered-title = Numaranız { $number }. Yeniden basılsın mı?
ticket-recovered-note = Fiş zaten sizde mi, yoksa bu numara sizin değil mi? Tamam’a dokunun.
ticket-note-keep = Bekleme alanındaki ekranlarda numaranızı izleyin.
ticket-print-again = Yeniden bas
ticket-done = Tamam
ticket-estimated = Bu kiosk saat { $time } itibarıyla hesapladı

## Yanıtlar: önce yanıt

answer-too-early = Giriş kaydının açılış saati: { $time }
answer-too-early-detail = Randevunuz: { $service }, saat { $start }.
answer-too-early-next = O saatte görüşürüz. İsterseniz şimdi fiş alıp burada da bekleyebilirsiniz.
answer-too-early-next-return = Lütfen o saatte yeniden gelin. Görüşmek üzere.
answer-too-late = Giriş kaydının kapanış saati: { $time }
answer-too-late-detail = Randevunuz: { $service }, saat { $start } içindi.
answer-too-late-next = Yine de fiş alıp sıranızı bekleyebilirsiniz.
answer-to-desk = Lütfen danışmaya gidin. Orada size yardım ederler.
answer-other-day = Randevunuz: { $when }
answer-other-day-past = Randevunuz geçti: { $when }
answer-about = Konusu: { $service }.
answer-other-day-next = Lütfen o zaman yeniden gelin. Bekleyemezse bugün açık olanlara bakın.
answer-other-day-past-next = Bugün açık olanlara bakın ya da danışmadan yeni randevu isteyin.
answer-other-office = Randevunuzun yeri: { $office }
answer-other-office-unknown = Randevunuz başka bir ofiste
answer-other-office-when = Zamanı: { $when }.
answer-other-office-next = Lütfen oraya gidin. Bu kioskta onun giriş kaydı yapılamaz.
answer-already = Giriş kaydınız yapıldı
answer-already-number = Giriş kaydınız yapıldı. Numaranız { $number }
answer-already-when = Giriş kaydının saati: { $time }.
answer-already-next = Lütfen oturun. Numaranız çağrılacak.
answer-cancelled = Bu randevu iptal edildi
answer-cancelled-detail = Zamanı: { $when }. Konusu: { $service }.
answer-cancelled-next = Randevusuz açık olan hizmetlere bakabilir ya da danışmaya sorabilirsiniz.
answer-not-found = { $source ->
    [code] Bu kodla bir randevu bulamadık
    [typed_code] Bu kodla bir randevu bulamadık
    [typed_name] Bu soyadı ve doğum tarihiyle bir randevu bulamadık
    [ticket] Bu fişi tanımıyoruz
   *[document] Bu belgeyle bir randevu bulamadık
}
answer-not-found-next = { $source ->
    [code] Onay mesajınızdaki kod mu? Öyleyse bir kez daha deneyin.
    [typed_code] Onay mesajınızdaki kod mu? Öyleyse bir kez daha yazın.
    [typed_name] Tam pasaportunuzdaki gibi bir kez daha deneyin ya da onay mesajınızdaki kodu kullanın.
    [ticket] Belki başka bir günün fişi. Yeni bir fiş alabilirsiniz.
   *[document] Bir kez daha deneyin ya da onay mesajınızdaki kodu kullanın.
}
answer-could-not-check = { $source ->
    [ticket] Fişinize bakamadık
   *[other] Randevunuza bakamadık
}
answer-could-not-check-busy = Son bir dakikada çok fazla arama yapıldı. Bir dakika sonra tekrar deneyin.
answer-could-not-check-detail = Bu sizden değil, bizden kaynaklanıyor.
answer-could-not-check-next = { $source ->
    [ticket] Numaranız geçer. Bekleme alanındaki ekranları izleyin.
   *[other] Randevusuz fiş alın, bir kez daha deneyin ya da danışmaya sorun.
}
answer-no-ticket = Burada size fiş veremiyoruz
answer-no-ticket-detail = Bu kioskta bir sorun var. Giriş kaydınız henüz yapılmadı.
answer-refused-citizen-number = Bu, randevu kodunuz değil
answer-refused-citizen-number-detail = Bu, kişisel numara içeren bir kod. Saklamadık. Randevu kodunuz onay mesajınızdadır.
answer-refused-not-ours = Bu, bir randevu kodu değil
answer-refused-not-ours-detail = Randevu kodunuz onay mesajınızdadır.
answer-refused-unreadable = Bunu okuyamadık
answer-refused-unreadable-detail = Kıpırdatmadan ve düz tutun. Telefondaysa ekranı daha parlak yapın.
answer-refused-visa = Bu bir vize etiketi
answer-refused-visa-detail = Lütfen pasaportunuzun fotoğraflı sayfasını koyun.
answer-service-closed = { $service }: şu anda kapalı
answer-service-closed-when = Yeniden açılış: { $when }.
answer-service-closed-next = Başka bir hizmet seçebilirsiniz.
answer-full = { $service }: bugün dolu
answer-full-contingent = Bugünün bütün fişleri verildi.
answer-full-closing = O kadar çok kişi bekliyor ki kapanmadan önce size yardım edemeyiz.
answer-full-when = Yeni fişler: { $when }.
answer-full-next = Başka bir hizmet seçebilirsiniz. Danışma, randevu almanıza yardım eder.
answer-own-service = sizin hizmetiniz

answer-wait-anyway = Fiş al ve bekle
answer-walk-in = Bugün açık olanlara bak
answer-take-ticket = Fiş al
answer-without-appointment = Randevusuz devam et
answer-try-again = Bir kez daha dene
answer-print-again = Fişimi yeniden bas
answer-done = Tamam

## Bekleme süreleri

waiting-title = Ne kadar beklerim?
waiting-lead = Kendi sıranızı görmek için fişinizi okutun.
waiting-ticket-title = Numaranız
waiting-unknown = Henüz bilmiyoruz
waiting-unknown-now = Şu anda söyleyemiyoruz
waiting-over = Bu ziyaret bitti. Geldiğiniz için teşekkürler.
waiting-missed = Numaranız çağrıldı ve kimse gelmedi. Lütfen danışmaya gidin.
waiting-void = Bu fiş artık kullanılmıyor. Lütfen danışmaya gidin.
waiting-rate = Nasıl geçtiğini bize söyleyin

## Nasıl geçti

rate-title = Ziyaretiniz nasıldı?
rate-lead = Bir sayıya dokunun. Kim olduğunuzu saklamayız.
rate-worst = 1: çok kötü
rate-best = 10: çok iyi
rate-no = Hayır, teşekkürler
rate-thanks = Teşekkürler
rate-thanks-lead = Daha iyi olmamıza yardım ettiniz.

## Yardım, orada mısınız, kapalı, hizmet dışı

help-title = Bir görevli size yardım edebilir
help-lead = Danışma burada:
help-hint = Kaldığınız yerden devam etmek için Geri’ye dokunun. Altta dili, karşıtlığı ve yazıyı değiştirebilirsiniz.
help-call = Yanıma birini çağır
help-calling = Birini çağırıyoruz
help-called = Birini çağırdık
help-called-lead = Lütfen burada kalın. Görevlimiz yanınıza geliyor.
help-unheard = Şu anda buradan kimseyi çağıramıyoruz. Lütfen danışmaya gidin:
still-there-title = Hâlâ orada mısınız?
still-there-lead = Sonra ekranı temizleriz, bilgilerinizi kimse görmez.
still-there-seconds = { $count ->
    [one] 1 saniye
   *[other] { $count } saniye
}
still-there-yes = Evet, devam et
closed-title = Şu anda kapalıyız
closed-opens = Yeniden açılış: { $when }.
closed-day = Bugün: { $day }
out-of-service-title = Bu kiosk hizmet dışı
out-of-service-lead = Üzgünüz. Lütfen danışmaya gidin. Orada size yardım ederler.
out-of-service-code = Görevliler için: { $code }

## Deneme fişi

test-ticket-title = Deneme fişi
test-ticket-lead = Bu yazıcı çalışıyor.
test-ticket-code = Kodu okuyucuyla okutun: tanınır ve hiçbir yere götürmez.
test-ticket-letters = Harfler: ç ğ ı İ ö ş ü â €
test-ticket-mark = DENEME

## Speech: what is only heard

speech-keys = Bu kiosku dört tuşla kullanırsınız. “İleri” ve “Geri”, bir şeyden diğerine geçer. “Seç”, onu seçer. “Tekrarla”, yeniden söyler. Her tuş sesi durdurur.
speech-language = { $language } için “Seç” tuşuna basın.
speech-of = { $number } / { $count }
speech-not-now = şu anda mümkün değil
speech-chosen = seçili
speech-first = Bu ilki.
speech-last = Bu sonuncusu.
speech-private = Bu kişisel bilgidir. Duymak için kulaklık takın.
speech-volume = Ses düzeyi { $level }
speech-ended = Kiosktaki işleminiz bitti. Burada hiçbir şey saklanmaz. Yeniden başlamak için bir tuşa basın.
speech-foot = Ekranın altında
speech-nothing = Burada seçilecek bir şey yok. “İleri” tuşuna basın.
