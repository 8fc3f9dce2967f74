# Ce que Loket dit en français : des mots simples, des phrases courtes, d’abord la réponse. On dit « vous ».

## Langue et bas de l’écran

language-choose = Langue
control-back = Retour
control-help = Aide
control-stop = Arrêter
control-contrast = Contraste
control-contrast-state = { $on ->
    [yes] fort
   *[no] normal
}
control-text-size = Texte
control-text-size-state = { $on ->
    [yes] grand
   *[no] normal
}
control-low-reach = Boutons
control-low-reach-state = { $on ->
    [yes] en bas
   *[no] normal
}
picture-stop = Arrêter l’animation
picture-move = Relancer l’animation
control-speech = Voix
control-speech-state = { $on ->
    [yes] activée
   *[no] désactivée
}
list-up = Remonter
list-down = Voir plus
cut-off-line = Pas de connexion. Vous aurez quand même un ticket.
queue-as-of = L’attente à { $time }
demo-ribbon = DÉMO : les appareils sont simulés
minutes = { $minutes } min

## Quand : parties de phrases

when-today = aujourd’hui à { $time }
when-tomorrow = demain à { $time }
when-day = le { $day } à { $time }

## Début

attract-touch = Touchez pour commencer
attract-scan = Ou scannez tout de suite votre code
attract-scan-how = De la confirmation ou du ticket, à tout moment
attract-services = Ce que nous faisons ici
attract-waiting-as-of = { $count ->
    [0] À { $time }, personne n’attendait
    [one] À { $time }, { $count } personne attendait
    [many] À { $time }, { $count } de personnes attendaient
   *[other] À { $time }, { $count } personnes attendaient
}
attract-waiting = { $count ->
    [0] Personne n’attend en ce moment
    [one] { $count } personne attend en ce moment
    [many] { $count } de personnes attendent en ce moment
   *[other] { $count } personnes attendent en ce moment
}

## Première question

start-title = Avez-vous un rendez-vous ?
start-lead = Vous pouvez scanner votre code à tout moment.
start-appointment = J’ai un rendez-vous
start-appointment-note = Enregistrez-vous : code, passeport ou carte
start-no-appointment = Je n’ai pas de rendez-vous
start-no-appointment-note = Choisissez un service et prenez un ticket
start-how-long = Combien de temps d’attente ?
start-how-long-note = Voyez s’il y a du monde

## Scanner

scan-code-title = Montrez le code de votre rendez-vous
scan-code-lead = Tenez le code sous le scanner, à une largeur de main environ.
scan-code-where = Le code se trouve dans votre confirmation.
scan-code-ready = Le scanner est prêt
scan-code-away = Le scanner ne marche pas en ce moment
scan-code-away-lead = { $other ->
    [ready] Utilisez votre passeport ou votre carte, ou continuez sans code.
   *[away] Continuez sans code, ou demandez à l’accueil.
}
scan-code-document = Utiliser mon passeport ou ma carte
scan-code-without = Continuer sans code
scan-document-title = Posez votre passeport ou votre carte
scan-document-lead = Posez sur la vitre le côté avec les lignes de lettres et de signes <.
scan-document-tip = Rien n’est encore lu. Posez le document à plat contre le bord, sans bouger. Est-il dans une pochette ? Sortez-le.
scan-document-away = Le lecteur de documents ne marche pas en ce moment
scan-document-away-lead = { $other ->
    [ready] Utilisez votre code, ou continuez sans document.
   *[away] Continuez sans document, ou demandez à l’accueil.
}
scan-document-read = Nous lisons votre nom et votre date de naissance, seulement pour trouver votre rendez-vous.
scan-document-kept = Nous n’en gardons rien et ne faisons pas d’image.
scan-document-code = Utiliser mon code
scan-document-without = Continuer sans document
looking-up-title = Un instant
looking-up = { $source ->
    [ticket] Nous cherchons votre ticket.
   *[other] Nous cherchons votre rendez-vous.
}

## Choisir et confirmer

choose-title = De quel rendez-vous s’agit-il ?
choose-lead = Nous en avons trouvé plusieurs.
choose-note-ok = Vous pouvez vous enregistrer
choose-note-too-early = Il est encore trop tôt
choose-note-too-late = L’heure est passée
choose-note-other-day = Un autre jour
choose-note-other-office = Dans un autre bureau
choose-note-already-checked-in = Arrivée déjà enregistrée
choose-note-cancelled = Annulé
confirm-title = Est-ce votre rendez-vous ?
confirm-lead = Par discrétion, seulement les initiales.
confirm-at = Aujourd’hui à
confirm-for = Pour
confirm-persons = { $count ->
    [one] { $count } personne
    [many] { $count } de personnes
   *[other] { $count } personnes
}
confirm-yes = Oui, m’enregistrer
confirm-no = Non, ce n’est pas le mien

## Typing, how many came, what to have at hand

type-details = Taper au clavier
type-title = Que voulez-vous taper ?
type-code = Le code de mon rendez-vous
type-code-note = Il se trouve dans votre confirmation
type-name = Mon nom et ma date de naissance
type-name-note = Comme sur votre passeport ou carte d’identité
type-kept = Nous nous en servons seulement pour trouver votre rendez-vous. Nous n’en gardons rien.
type-code-title = Tapez le code du rendez-vous
type-code-lead = Il se trouve dans votre confirmation. Les espaces et les tirets ne comptent pas.
type-code-label = Code du rendez-vous
type-code-empty = Vous n’avez encore rien tapé. Tapez le code de votre confirmation.
type-name-title = Tapez votre nom de famille
type-name-lead = Comme sur votre passeport, avec ou sans accents.
type-name-label = Nom de famille
type-name-empty = Vous n’avez encore rien tapé. Tapez votre nom de famille.
type-name-not-latin = Ces lettres ne figurent pas sur un passeport. Tapez votre nom en lettres latines.
type-birth-date-title = Tapez votre date de naissance
type-birth-date-lead = Jour, mois et année, par exemple 05 11 1987.
type-field-day = Jour
type-field-month = Mois
type-field-year = Année
type-date-day-missing = Le jour manque. Tapez deux chiffres.
type-date-month-missing = Le mois manque. Tapez deux chiffres.
type-date-year-missing = L’année n’est pas complète. Tapez quatre chiffres, par exemple 1987.
type-date-no-such-month = Ce mois n’existe pas. Tapez un nombre de 01 à 12.
type-date-no-such-day = Ce mois n’a pas ce jour. Vérifiez le jour et le mois.
type-date-in-the-future = Cette date est à venir. Vérifiez l’année.
type-date-too-long-ago = Cette année est trop ancienne. Vérifiez l’année.
type-search = Chercher mon rendez-vous
type-go-on = Continuer
key-space = Espace
key-delete = Effacer
key-hyphen = Trait d’union
key-apostrophe = Apostrophe
confirm-thing = À avoir avec vous : { $thing }
confirm-without = Oui, mais je ne l’ai pas avec moi
persons-title = Combien êtes-vous ?
persons-expected = Prévu : { $persons }
persons-fewer = Une de moins
persons-more = Une de plus
persons-go-on = Continuer
checklist-title = Avez-vous tout avec vous ?
checklist-lead = { $service } : voici ce qu’il faut
checklist-all = Oui, j’ai tout
checklist-missing = Il manque quelque chose
missing-title = Que manque-t-il ?
missing-lead = Touchez ce que vous n’avez pas avec vous.
missing-state = { $on ->
    [yes] Manque
   *[no] Je l’ai
}
missing-note = Vous recevez votre ticket quand même. Le guichet voit ce qui manque et vous dit quoi faire.
missing-go-on = Continuer

## Sans rendez-vous

walk-in-title = Pourquoi venez-vous ?
walk-in-lead = Touchez un service pour avoir un ticket.
walk-in-none = Aucun service ne reçoit sans rendez-vous en ce moment.
municipality-title = De quelle commune s’agit-il ?
municipality-lead = Où vous habitez, ou allez habiter. Nous gardons seulement la commune, pas votre adresse.
municipality-other = Une autre commune
service-closed-now = Fermé en ce moment
service-opens = Fermé. Rouvre { $when }
service-full-now = Complet aujourd’hui
service-full = Complet. Nouveaux tickets { $when }
service-waiting = { $count ->
    [0] Personne n’attend
    [one] { $count } personne attend
    [many] { $count } de personnes attendent
   *[other] { $count } personnes attendent
}
service-by-appointment = Seulement sur rendez-vous : { $services }
checking-in-title = Un instant
checking-in-lead = Nous préparons votre ticket.

## Ticket, sur papier et à l’écran

ticket-appointment = Rendez-vous à { $time }
ticket-walk-in = Sans rendez-vous, { $time }
ticket-where = Où attendre : { $area }
ticket-ahead = { $count ->
    [0] Il n’y a personne avant vous
    [one] Il y a { $count } personne avant vous
    [many] Il y a { $count } de personnes avant vous
   *[other] Il y a { $count } personnes avant vous
}
ticket-wait = environ { $median } min, rarement plus de { $bound }
ticket-wait-short = { $bound ->
    [5] moins de 5 min
   *[other] moins de 5 min, rarement plus de { $bound }
}
ticket-wait-about = environ { $median } min
ticket-you-wait = Votre attente : { $wait }
ticket-next = Votre tour est le prochain
ticket-persons = { $count ->
    [one] { $count } personne
    [many] { $count } de personnes
   *[other] { $count } personnes
}
ticket-code-caption = Scannez ceci à une borne pour voir combien de temps il reste
ticket-code-caption-phone = Scannez ceci avec votre téléphone pour voir combien de temps il reste
ticket-code-caption-phone-later = Scannez ceci avec votre téléphone. Vous verrez le temps qui reste dès que la connexion sera revenue.
ticket-issued = { $day }, { $time }
ticket-copy = Réimprimé
ticket-keep = Gardez ce ticket

ticket-title = Votre numéro
ticket-title-called = C’est à vous
ticket-go-to = Allez au guichet { $counter }
ticket-go-now = Allez maintenant au guichet
ticket-label-where = Où attendre
ticket-label-ahead = Avant vous
ticket-label-wait = Attente
ticket-ahead-short = { $count ->
    [0] personne
    [one] { $count } personne
    [many] { $count } de personnes
   *[other] { $count } personnes
}
ticket-printing = Votre ticket s’imprime
ticket-printed = Prenez votre ticket
ticket-failed = Votre ticket n’est pas sorti
ticket-failed-note = Notez votre numéro ou prenez-le en photo. Il compte, même sans papier.
ticket-failed-note-away = L’imprimante ne marche pas en ce moment. Notez votre numéro ou prenez-le en photo. Il compte.
ticket-unknown = Nous ne savons pas si votre ticket est sorti
ticket-unknown-note = Pas de papier ? Notez votre numéro. Il compte.
ticket-recovered-title = Votre numéro est { $number }. Le réimprimer ?
ticket-recovered-note = Vous l’avez déjà, ou ce n’est pas votre numéro ? Touchez Terminé.
ticket-note-keep = Regardez les écrans de la zone d’attente pour voir votre numéro.
ticket-print-again = Réimprimer
ticket-done = Terminé
ticket-estimated = Calculé par cette borne à { $time }

## Réponses : d’abord la réponse

answer-too-early = Enregistrement à partir de { $time }
answer-too-early-detail = Votre rendez-vous pour { $service } est à { $start }.
answer-too-early-next = À tout à l’heure. Vous pouvez aussi prendre un ticket et attendre ici.
answer-too-early-next-return = Revenez à ce moment-là. À bientôt.
answer-too-late = Enregistrement fermé depuis { $time }
answer-too-late-detail = Votre rendez-vous pour { $service } était à { $start }.
answer-too-late-next = Vous pouvez encore prendre un ticket et attendre votre tour.
answer-to-desk = Allez à l’accueil. On vous y aidera.
answer-other-day = Votre rendez-vous est { $when }
answer-other-day-past = Votre rendez-vous était { $when }
answer-about = C’est pour { $service }.
answer-other-day-next = Revenez à ce moment-là. C’est urgent ? Voyez ce qui est ouvert aujourd’hui.
answer-other-day-past-next = Voyez ce qui est ouvert aujourd’hui, ou demandez un nouveau rendez-vous à l’accueil.
answer-other-office = Votre rendez-vous est ailleurs : { $office }
answer-other-office-unknown = Votre rendez-vous est dans un autre bureau
answer-other-office-when = Il est { $when }.
answer-other-office-next = Allez là-bas. Cette borne ne peut pas vous enregistrer pour ce rendez-vous.
answer-already = Votre arrivée est enregistrée
answer-already-number = Votre arrivée est enregistrée. Votre numéro est { $number }
answer-already-when = Arrivée enregistrée à { $time }.
answer-already-next = Asseyez-vous. On appellera votre numéro.
answer-cancelled = Ce rendez-vous est annulé
answer-cancelled-detail = Il était { $when }, pour { $service }.
answer-cancelled-next = Voyez quels services sont ouverts sans rendez-vous, ou demandez à l’accueil.
answer-not-found = { $source ->
    [code] Nous n’avons trouvé aucun rendez-vous avec ce code
    [typed_code] Nous n’avons trouvé aucun rendez-vous avec ce code
    [typed_name] Nous n’avons trouvé aucun rendez-vous avec ce nom et cette date de naissance
    [ticket] Nous ne connaissons pas ce ticket
   *[document] Nous n’avons trouvé aucun rendez-vous avec ce document
}
answer-not-found-next = { $source ->
    [code] Est-ce bien le code de votre confirmation ? Alors réessayez.
    [typed_code] Est-ce bien le code de votre confirmation ? Alors tapez-le encore une fois.
    [typed_name] Réessayez, exactement comme sur votre passeport, ou utilisez le code de votre confirmation.
    [ticket] Il est peut-être d’un autre jour. Vous pouvez prendre un nouveau ticket.
   *[document] Réessayez, ou utilisez le code de votre confirmation.
}
answer-could-not-check = { $source ->
    [ticket] Nous n’avons pas pu chercher votre ticket
   *[other] Nous n’avons pas pu chercher votre rendez-vous
}
answer-could-not-check-busy = Il y a eu trop de recherches en une minute. Réessayez dans une minute.
answer-could-not-check-detail = Cela vient de nous, pas de vous.
answer-could-not-check-next = { $source ->
    [ticket] Votre numéro compte. Regardez les écrans de la zone d’attente.
   *[other] Prenez un ticket sans rendez-vous, réessayez, ou demandez à l’accueil.
}
answer-no-ticket = Nous ne pouvons pas vous donner de ticket ici
answer-no-ticket-detail = Cette borne a un problème. Votre arrivée n’est pas encore enregistrée.
answer-refused-citizen-number = Ce n’est pas le code de votre rendez-vous
answer-refused-citizen-number-detail = C’est un code avec un numéro personnel. Nous ne l’avons pas gardé. Le code de votre rendez-vous est dans votre confirmation.
answer-refused-not-ours = Ce n’est pas un code de rendez-vous
answer-refused-not-ours-detail = Le code de votre rendez-vous est dans votre confirmation.
answer-refused-unreadable = Nous n’avons pas pu lire cela
answer-refused-unreadable-detail = Ne bougez pas et tenez-le à plat. Sur un téléphone, rendez l’écran plus clair.
answer-refused-visa = C’est une vignette de visa
answer-refused-visa-detail = Posez la page de votre passeport avec votre photo.
answer-service-closed = { $service } : fermé en ce moment
answer-service-closed-when = Rouvre { $when }.
answer-service-closed-next = Vous pouvez choisir un autre service.
answer-full = { $service } : complet aujourd’hui
answer-full-contingent = Tous les tickets d’aujourd’hui sont déjà donnés.
answer-full-closing = Trop de personnes attendent : nous ne pourrions pas vous recevoir avant la fermeture.
answer-full-when = Il y aura de nouveau des tickets { $when }.
answer-full-next = Vous pouvez choisir un autre service. L’accueil peut vous aider à prendre rendez-vous.
answer-own-service = votre service

answer-wait-anyway = Prendre un ticket et attendre
answer-walk-in = Voir ce qui est ouvert
answer-take-ticket = Prendre un ticket
answer-without-appointment = Continuer sans rendez-vous
answer-try-again = Réessayer
answer-print-again = Réimprimer mon ticket
answer-done = Terminé

## Temps d’attente

waiting-title = Combien de temps d’attente ?
waiting-lead = Scannez votre ticket pour voir votre place.
waiting-ticket-title = Votre numéro
waiting-unknown = Nous ne le savons pas encore
waiting-unknown-now = Nous ne le savons pas en ce moment
waiting-over = Cette visite est terminée. Merci de votre visite.
waiting-missed = Votre numéro a été appelé, mais personne n’est venu. Allez à l’accueil.
waiting-void = Ce ticket ne sert plus. Allez à l’accueil.
waiting-rate = Donner votre avis

## Votre avis

rate-title = Comment s’est passée votre visite ?
rate-lead = Touchez un chiffre. Nous ne gardons pas qui vous êtes.
rate-worst = 1 : très mal
rate-best = 10 : très bien
rate-no = Non, merci
rate-thanks = Merci
rate-thanks-lead = Vous nous aidez à faire mieux.

## Aide, encore là, fermé, hors service

help-title = Quelqu’un peut vous aider
help-lead = L’accueil se trouve ici :
help-hint = Touchez Retour pour reprendre où vous étiez. En bas, vous pouvez changer la langue, le contraste et le texte.
help-call = Faire venir quelqu’un
help-calling = Nous appelons quelqu’un
help-called = Nous avons appelé quelqu’un
help-called-lead = Restez ici. Un agent vient vous aider.
help-unheard = Nous ne pouvons appeler personne d’ici pour le moment. Allez à l’accueil :
still-there-title = Êtes-vous encore là ?
still-there-lead = Ensuite, nous vidons l’écran. Ainsi, personne ne voit vos informations.
still-there-seconds = { $count ->
    [one] { $count } seconde
    [many] { $count } de secondes
   *[other] { $count } secondes
}
still-there-yes = Oui, continuer
closed-title = Nous sommes fermés
closed-opens = Nous rouvrons { $when }.
closed-day = Aujourd’hui : { $day }
out-of-service-title = Cette borne est hors service
out-of-service-lead = Veuillez nous excuser. Allez à l’accueil. On vous y aidera.
out-of-service-code = Pour le personnel : { $code }

## Le ticket d’essai

test-ticket-title = Ticket d’essai
test-ticket-lead = Cette imprimante marche.
test-ticket-code = Lisez le code avec le scanner : il est connu et ne mène nulle part.
test-ticket-letters = Lettres : é è ê à ç œ ë ï ü ñ ß å ł š ğ €
test-ticket-mark = TEST

## Speech: what is only heard

speech-keys = Vous utilisez cette borne avec quatre touches. Suivant et précédent passent d’une chose à l’autre. Choisir la choisit. Répéter la redit. Chaque touche arrête la voix.
speech-language = Pour { $language }, appuyez sur choisir.
speech-of = { $number } sur { $count }
speech-not-now = pas possible maintenant
speech-chosen = choisi
speech-first = C’est le premier.
speech-last = C’est le dernier.
speech-private = C’est personnel. Branchez un casque pour l’entendre.
speech-volume = Volume { $level }
speech-ended = Votre passage à la borne est terminé. Rien n’en est gardé ici. Appuyez sur une touche pour recommencer.
speech-foot = En bas de l’écran
speech-nothing = Rien à choisir ici. Appuyez sur suivant.
