# Che cosa dice Loket in italiano: parole semplici, frasi brevi, prima la risposta. Si dà del Lei.

## Lingua e piede

language-choose = Lingua
control-back = Indietro
control-help = Aiuto
control-stop = Fine
control-contrast = Contrasto
control-contrast-state = { $on ->
    [yes] alto
   *[no] normale
}
control-text-size = Testo
control-text-size-state = { $on ->
    [yes] grande
   *[no] normale
}
control-low-reach = Pulsanti
control-low-reach-state = { $on ->
    [yes] in basso
   *[no] normale
}
picture-stop = Ferma il movimento
picture-move = Riprendi il movimento
control-speech = Voce
control-speech-state = { $on ->
    [yes] attiva
   *[no] spenta
}
list-up = Torna su
list-down = Mostra altro
cut-off-line = In questo momento non c’è connessione. Riceve comunque il biglietto.
queue-as-of = Quante persone c’erano alle { $time }
demo-ribbon = DEMO: gli apparecchi sono simulati
minutes = { $minutes } min

## Quando: parti di frase

when-today = oggi alle { $time }
when-tomorrow = domani alle { $time }
when-day = { $day } alle { $time }

## Schermata iniziale

attract-touch = Tocchi lo schermo per iniziare
attract-scan = Oppure mostri subito il codice
attract-scan-how = Quello della conferma o del biglietto, in ogni momento
attract-services = Che cosa facciamo qui
attract-waiting-as-of = { $count ->
    [0] Alle { $time } non aspettava nessuno
    [one] Alle { $time } aspettava 1 persona
   *[other] Alle { $time } aspettavano { $count } persone
}
attract-waiting = { $count ->
    [0] Ora non aspetta nessuno
    [one] Ora aspetta 1 persona
   *[other] Ora aspettano { $count } persone
}

## Inizio

start-title = Ha un appuntamento?
start-lead = Può mostrare il codice in ogni momento.
start-appointment = Ho un appuntamento
start-appointment-note = Faccia il check-in con il codice, il passaporto o la carta
start-no-appointment = Non ho un appuntamento
start-no-appointment-note = Scelga un servizio e prenda un biglietto
start-how-long = Quanto devo aspettare?
start-how-long-note = Guardi quante persone ci sono

## Lettura

scan-code-title = Mostri il codice dell’appuntamento
scan-code-lead = Tenga il codice sotto il lettore, a circa un palmo di distanza.
scan-code-where = Il codice si trova nella conferma.
scan-code-ready = Il lettore è pronto
scan-code-away = In questo momento il lettore non funziona
scan-code-away-lead = { $other ->
    [ready] Usi il passaporto o la carta, oppure continui senza codice.
   *[away] Continui senza codice, oppure chieda al banco informazioni.
}
scan-code-document = Usa il passaporto o la carta
scan-code-without = Continua senza codice
scan-document-title = Appoggi il passaporto o la carta
scan-document-lead = Metta sul vetro il lato con le righe di lettere e segni <.
scan-document-tip = Non abbiamo ancora letto niente. Lo metta piatto contro il bordo e lo tenga fermo. È in una custodia? Lo tolga.
scan-document-away = In questo momento il lettore di documenti non funziona
scan-document-away-lead = { $other ->
    [ready] Usi il codice, oppure continui senza documento.
   *[away] Continui senza documento, oppure chieda al banco informazioni.
}
scan-document-read = Leggiamo il nome e la data di nascita, solo per trovare l’appuntamento.
scan-document-kept = Non conserviamo niente e non facciamo foto.
scan-document-code = Usa il codice
scan-document-without = Continua senza documento
looking-up-title = Un momento, per favore
looking-up = { $source ->
    [ticket] Cerchiamo il Suo biglietto.
   *[other] Cerchiamo il Suo appuntamento.
}

## Scelta e conferma

choose-title = Quale appuntamento è?
choose-lead = Ne abbiamo trovato più di uno.
choose-note-ok = Può fare il check-in ora
choose-note-too-early = Il check-in apre più tardi
choose-note-too-late = L’ora è passata
choose-note-other-day = In un altro giorno
choose-note-other-office = In un altro ufficio
choose-note-already-checked-in = Check-in già fatto
choose-note-cancelled = Annullato
confirm-title = È questo il Suo appuntamento?
confirm-lead = Per la Sua privacy mostriamo solo le iniziali.
confirm-at = Oggi alle
confirm-for = Per
confirm-persons = { $count ->
    [one] 1 persona
   *[other] { $count } persone
}
confirm-yes = Sì, fai il check-in
confirm-no = No, non è il mio

## Typing, how many came, what to have at hand

type-details = Usa la tastiera
type-title = Che cosa vuole scrivere?
type-code = Il codice dell’appuntamento
type-code-note = Si trova nella conferma
type-name = Cognome e data di nascita
type-name-note = Come nel passaporto o nella carta d’identità
type-kept = Ci serve solo per trovare l’appuntamento. Non conserviamo niente.
type-code-title = Scriva il codice dell’appuntamento
type-code-lead = Si trova nella conferma. Spazi e trattini non contano.
type-code-label = Codice dell’appuntamento
type-code-empty = Non c’è ancora niente. Scriva il codice della conferma.
type-name-title = Scriva il cognome
type-name-lead = Come nel passaporto. Gli accenti non sono necessari.
type-name-label = Cognome
type-name-empty = Non c’è ancora niente. Scriva il cognome.
type-name-not-latin = Queste lettere non ci sono in un passaporto. Scriva il cognome in lettere latine.
type-birth-date-title = Scriva la data di nascita
type-birth-date-lead = Giorno, mese e anno, per esempio 05 11 1987.
type-field-day = Giorno
type-field-month = Mese
type-field-year = Anno
type-date-day-missing = Manca il giorno. Scriva due cifre.
type-date-month-missing = Manca il mese. Scriva due cifre.
type-date-year-missing = L’anno non è completo. Scriva quattro cifre, per esempio 1987.
type-date-no-such-month = Questo mese non esiste. Scriva un numero da 01 a 12.
type-date-no-such-day = Questo mese non ha quel giorno. Controlli il giorno e il mese.
type-date-in-the-future = Questa data deve ancora venire. Controlli l’anno.
type-date-too-long-ago = Questo anno è troppo lontano. Controlli l’anno.
type-search = Cerca il mio appuntamento
type-go-on = Continua
key-space = Spazio
key-delete = Cancella
key-hyphen = Trattino
key-apostrophe = Apostrofo
confirm-thing = Tenga pronto: { $thing }
confirm-without = Sì, ma non ce l’ho con me
persons-title = In quanti siete?
persons-expected = Prenotato: { $persons }
persons-fewer = Uno in meno
persons-more = Uno in più
persons-go-on = Continua
checklist-title = Ha tutto con sé?
checklist-lead = { $service }: ecco che cosa serve
checklist-all = Sì, ho tutto
checklist-missing = Manca qualcosa
missing-title = Che cosa manca?
missing-lead = Tocchi ciò che non ha con sé.
missing-state = { $on ->
    [yes] Manca
   *[no] Ce l’ho
}
missing-note = Riceve comunque il biglietto. Lo sportello vede che cosa manca e Le dice che cosa fare.
missing-go-on = Continua

## Senza appuntamento

walk-in-title = Per che cosa è qui?
walk-in-lead = Tocchi un servizio per avere un biglietto.
walk-in-none = Ora nessun servizio riceve senza appuntamento.
municipality-title = Di quale comune si tratta?
municipality-lead = Dove abita o abiterà. Conserviamo solo il comune, non il Suo indirizzo.
municipality-other = Un altro comune
service-closed-now = Ora chiuso
service-opens = Chiuso. Riapre { $when }
service-full-now = Per oggi completo
service-full = Per oggi completo. Altri biglietti { $when }
service-waiting = { $count ->
    [0] Non aspetta nessuno
    [one] Aspetta 1 persona
   *[other] Aspettano { $count } persone
}
service-by-appointment = Solo con appuntamento: { $services }
checking-in-title = Un momento, per favore
checking-in-lead = Prepariamo il Suo biglietto.

## Biglietto, su carta e sullo schermo

ticket-appointment = Appuntamento alle { $time }
ticket-walk-in = Senza appuntamento, { $time }
ticket-where = Dove aspettare: { $area }
ticket-ahead = { $count ->
    [0] Nessuno davanti a Lei
    [one] 1 persona davanti a Lei
   *[other] { $count } persone davanti a Lei
}
ticket-wait = circa { $median } min, quasi certamente entro { $bound }
ticket-wait-short = { $bound ->
    [5] meno di 5 min
   *[other] meno di 5 min, quasi certamente entro { $bound }
}
ticket-wait-about = circa { $median } min
ticket-you-wait = Attesa: { $wait }
ticket-next = Il prossimo numero è il Suo
ticket-persons = { $count ->
    [one] 1 persona
   *[other] { $count } persone
}
ticket-code-caption = Mostri questo codice a un totem per vedere quanto manca
ticket-code-caption-phone = Inquadri questo codice con il telefono per vedere quanto manca
ticket-code-caption-phone-later = Inquadri questo codice con il telefono. Mostra quanto manca, quando torna la connessione.
ticket-issued = { $day }, { $time }
ticket-copy = Stampato di nuovo
ticket-keep = Conservi questo biglietto

ticket-title = Il Suo numero
ticket-title-called = È il Suo turno
ticket-go-to = Vada allo sportello { $counter }
ticket-go-now = Vada ora allo sportello
ticket-label-where = Dove aspettare
ticket-label-ahead = Davanti a Lei
ticket-label-wait = Quanto
ticket-ahead-short = { $count ->
    [0] nessuno
    [one] 1 persona
   *[other] { $count } persone
}
ticket-printing = Stampiamo il Suo biglietto
ticket-printed = Prenda il biglietto
ticket-failed = Il biglietto non è uscito
ticket-failed-note = Scriva il numero o faccia una foto. Vale anche senza carta.
ticket-failed-note-away = In questo momento la stampante non funziona. Scriva il numero o faccia una foto. Vale lo stesso.
ticket-unknown = Non sappiamo se il biglietto è uscito
ticket-unknown-note = Non c’è la carta? Scriva il numero. Vale lo stesso.
ticket-recovered-title = Il Suo numero è { $number }. Stampare di nuovo?
ticket-recovered-note = Ha già il biglietto, o questo numero non è Suo? Tocchi Ho finito.
ticket-note-keep = Guardi gli schermi nella zona d’attesa: lì compare il Suo numero.
ticket-print-again = Stampa di nuovo
ticket-done = Ho finito
ticket-estimated = Calcolato da questo totem alle { $time }

## Risposte: prima la risposta

answer-too-early = Il check-in apre alle { $time }
answer-too-early-detail = Il Suo appuntamento per { $service } è alle { $start }.
answer-too-early-next = A più tardi. Può anche prendere ora un biglietto e aspettare qui.
answer-too-early-next-return = Torni a quell’ora. A presto.
answer-too-late = Il check-in si è chiuso alle { $time }
answer-too-late-detail = Il Suo appuntamento per { $service } era alle { $start }.
answer-too-late-next = Può ancora prendere un biglietto e aspettare il Suo turno.
answer-to-desk = Vada al banco informazioni. Lì trova aiuto.
answer-other-day = Il Suo appuntamento è { $when }
answer-other-day-past = Il Suo appuntamento era { $when }
answer-about = È per { $service }.
answer-other-day-next = Torni allora. Se non può aspettare, guardi che cosa è aperto oggi.
answer-other-day-past-next = Guardi che cosa è aperto oggi, o chieda un nuovo appuntamento al banco informazioni.
answer-other-office = Il Suo appuntamento è presso { $office }
answer-other-office-unknown = Il Suo appuntamento è in un altro ufficio
answer-other-office-when = È { $when }.
answer-other-office-next = Vada in quell’ufficio. Qui non può fare il check-in.
answer-already = Il check-in è già fatto
answer-already-number = Il check-in è già fatto. Il Suo numero è { $number }
answer-already-when = Ha fatto il check-in alle { $time }.
answer-already-next = Si sieda, per favore. Chiameremo il Suo numero.
answer-cancelled = Questo appuntamento è stato annullato
answer-cancelled-detail = Era { $when }, per { $service }.
answer-cancelled-next = Guardi quali servizi sono aperti senza appuntamento, o chieda al banco informazioni.
answer-not-found = { $source ->
    [code] Non troviamo un appuntamento con questo codice
    [typed_code] Non troviamo un appuntamento con questo codice
    [typed_name] Non troviamo un appuntamento con questo nome e questa data di nascita
    [ticket] Non conosciamo questo biglietto
   *[document] Non troviamo un appuntamento con questo documento
}
answer-not-found-next = { $source ->
    [code] È il codice della conferma? Allora provi ancora una volta.
    [typed_code] È il codice della conferma? Allora lo scriva ancora una volta.
    [typed_name] Provi ancora una volta, proprio come nel passaporto, oppure usi il codice della conferma.
    [ticket] Forse è di un altro giorno. Può prendere un biglietto nuovo.
   *[document] Provi ancora una volta, oppure usi il codice della conferma.
}
answer-could-not-check = { $source ->
    [ticket] Non siamo riusciti a cercare il Suo biglietto
   *[other] Non siamo riusciti a controllare il Suo appuntamento
}
answer-could-not-check-busy = Nell’ultimo minuto ci sono state troppe ricerche. Riprovi tra un minuto.
answer-could-not-check-detail = Dipende da noi, non da Lei.
answer-could-not-check-next = { $source ->
    [ticket] Il Suo numero vale. Guardi gli schermi nella zona d’attesa.
   *[other] Prenda un biglietto senza appuntamento, provi ancora una volta, o chieda al banco informazioni.
}
answer-no-ticket = Qui non possiamo darle un biglietto
answer-no-ticket-detail = Questo totem ha un problema. Il check-in non è ancora fatto.
answer-refused-citizen-number = Questo non è il codice dell’appuntamento
answer-refused-citizen-number-detail = È un codice con un numero personale. Non lo abbiamo conservato. Il codice dell’appuntamento si trova nella conferma.
answer-refused-not-ours = Questo non è il codice di un appuntamento
answer-refused-not-ours-detail = Il codice dell’appuntamento si trova nella conferma.
answer-refused-unreadable = Non siamo riusciti a leggere
answer-refused-unreadable-detail = Lo tenga fermo e piatto. Sul telefono, renda lo schermo più luminoso.
answer-refused-visa = Questo è l’adesivo di un visto
answer-refused-visa-detail = Appoggi la pagina del passaporto con la Sua foto.
answer-service-closed = { $service }: ora chiuso
answer-service-closed-when = Riapre { $when }.
answer-service-closed-next = Può scegliere un altro servizio.
answer-full = { $service }: per oggi completo
answer-full-contingent = Tutti i biglietti di oggi sono stati dati.
answer-full-closing = Aspettano così tante persone che non potremmo aiutarla prima della chiusura.
answer-full-when = Ci sono di nuovo biglietti { $when }.
answer-full-next = Può scegliere un altro servizio. Al banco informazioni La aiutano a prendere un appuntamento.
answer-own-service = il Suo servizio

answer-wait-anyway = Prendi un biglietto e aspetta
answer-walk-in = Guarda che cosa è aperto oggi
answer-take-ticket = Prendi un biglietto
answer-without-appointment = Continua senza appuntamento
answer-try-again = Prova ancora una volta
answer-print-again = Stampa di nuovo il mio biglietto
answer-done = Ho finito

## Tempi di attesa

waiting-title = Quanto devo aspettare?
waiting-lead = Mostri il biglietto al lettore per vedere il Suo posto.
waiting-ticket-title = Il Suo numero
waiting-unknown = Non lo sappiamo ancora
waiting-unknown-now = In questo momento non possiamo dirlo
waiting-over = Questa visita è finita. Grazie di essere venuti.
waiting-missed = Abbiamo chiamato il Suo numero e non è venuto nessuno. Vada al banco informazioni.
waiting-void = Questo biglietto non vale più. Vada al banco informazioni.
waiting-rate = Ci dica com’è andata

## Com’è andata

rate-title = Com’è andata la visita?
rate-lead = Tocchi un numero. Non conserviamo chi è Lei.
rate-worst = 1: molto male
rate-best = 10: molto bene
rate-no = No, grazie
rate-thanks = Grazie
rate-thanks-lead = Così ci aiuta a migliorare.

## Aiuto, ancora qui, chiuso, fuori servizio

help-title = Una persona può aiutarla
help-lead = Il banco informazioni è qui:
help-hint = Tocchi Indietro per continuare da dove era. In basso può cambiare la lingua, il contrasto e il testo.
help-call = Chiama una persona
help-calling = Stiamo chiamando una persona
help-called = Abbiamo chiamato una persona
help-called-lead = Resti qui. Una persona del nostro personale arriva da Lei.
help-unheard = Ora non possiamo chiamare nessuno da qui. Vada al banco informazioni:
still-there-title = È ancora qui?
still-there-lead = Poi puliamo lo schermo, così nessuno vede i Suoi dati.
still-there-seconds = { $count ->
    [one] 1 secondo
   *[other] { $count } secondi
}
still-there-yes = Sì, continua
closed-title = Ora siamo chiusi
closed-opens = Riapriamo { $when }.
closed-day = Oggi: { $day }
out-of-service-title = Questo totem è fuori servizio
out-of-service-lead = Ci dispiace. Vada al banco informazioni. Lì trova aiuto.
out-of-service-code = Per il personale: { $code }

## Il biglietto di prova

test-ticket-title = Biglietto di prova
test-ticket-lead = Questa stampante funziona.
test-ticket-code = Legga il codice con il lettore: è riconosciuto e non porta da nessuna parte.
test-ticket-letters = Lettere: à è é ì ò ù €
test-ticket-mark = PROVA

## Speech: what is only heard

speech-keys = Questo totem si usa con quattro tasti. «Avanti» e «Indietro» passano da una cosa all’altra. «Scegli» la sceglie. «Ripeti» la dice di nuovo. Ogni tasto ferma la voce.
speech-language = Per { $language }, prema «Scegli».
speech-of = { $number } di { $count }
speech-not-now = ora non possibile
speech-chosen = scelto
speech-first = È il primo.
speech-last = È l’ultimo.
speech-private = Questo è personale. Colleghi le cuffie per ascoltarlo.
speech-volume = Volume { $level }
speech-ended = La visita al totem è finita. Qui non ne resta niente. Prema un tasto per ricominciare.
speech-foot = In fondo allo schermo
speech-nothing = Qui non c’è niente da scegliere. Prema «Avanti».
