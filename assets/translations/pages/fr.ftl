# Ce que disent en français l’écran de la zone d’attente et le téléphone du visiteur.

hall-title = Numéros appelés
hall-counter = Guichet
hall-being-served = Aux guichets
hall-waiting = En attente
hall-wait-minutes = Minutes
hall-nobody = Personne n’est appelé en ce moment
hall-stale = Pas à jour depuis { $time }
hall-speech = Numéro { $number }. Guichet { $counter }.
hall-sound-off = Touchez ici pour avoir le son
hall-no-voice = Signal sonore seulement : cet écran n’a pas de voix pour { $language }
hall-help = Aide demandée : { $kiosk }, { $time }

phone-title = Ticket { $number }
phone-number = Votre numéro
phone-serving = Vous êtes au guichet { $counter }
phone-as-of = Situation à { $time }
phone-stale = Pas de connexion. C’était ainsi à { $time }.
phone-languages = Langues
phone-rate-title = Comment s’est passée votre visite ?
phone-rate-lead = Touchez un chiffre, de 1 (mal) à 10 (très bien). Nous ne demandons pas qui vous êtes.
phone-rate-score = { $score } sur 10
phone-rated = Merci. Vous avez donné { $score } sur 10.

sorry-title = { $kind ->
    [not_found] Nous ne connaissons pas ce ticket
   *[other] Nous ne pouvons pas montrer cela en ce moment
}
sorry-next = Il est peut-être d’un autre jour. Demandez à l’accueil.
sorry-link = Réessayer
