# Bekleme salonundaki ekranın ve ziyaretçinin telefonunun Türkçe söyledikleri.

hall-title = Şimdi çağrılanlar
hall-counter = Gişe
hall-being-served = Gişelerde
hall-waiting = Bekleyen
hall-wait-minutes = Dakika
hall-nobody = Şu anda kimse çağrılmıyor
hall-stale = Son güncelleme saati: { $time }
hall-speech = Numara { $number }. Gişe { $counter }.
hall-sound-off = Sesi açmak için buraya dokunun
hall-no-voice = Yalnızca zil: bu ekranda bu dilin sesi yok: { $language }
hall-help = Yardım isteniyor: { $kiosk }, { $time }

phone-title = Fiş { $number }
phone-number = Numaranız
phone-serving = Şu gişedesiniz: { $counter }
phone-as-of = Durum saati: { $time }
phone-stale = Bağlantı yok. Saat { $time } itibarıyla böyleydi.
phone-languages = Diller
phone-rate-title = Ziyaretiniz nasıldı?
phone-rate-lead = Tek dokunuş, 1 (kötü) ile 10 (çok iyi) arası. Kim olduğunuzu sormuyoruz.
phone-rate-score = 10 üzerinden { $score }
phone-rated = Teşekkürler. 10 üzerinden { $score } verdiniz.

sorry-title = { $kind ->
    [not_found] Bu fişi tanımıyoruz
   *[other] Bunu şu anda gösteremiyoruz
}
sorry-next = Belki başka bir günün fişi. Lütfen danışmaya sorun.
sorry-link = Bir kez daha dene
