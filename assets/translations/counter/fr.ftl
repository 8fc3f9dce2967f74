# Ce que la page du guichet dit en français, au personnel. Court ; d’abord ce qui est.

counter-title = Guichet { $name }
counter-page-title = Guichet { $name }, { $office }
counter-sign-in-title = Se connecter à un guichet
counter-number-label = Numéro du guichet
counter-number-hint = Comme affiché au-dessus du guichet
counter-code-label = Code du personnel
counter-code-hint = Douze lettres et chiffres, ou la clé propre au guichet
counter-sign-in = Se connecter
counter-sign-in-problem = { $problem ->
    [unknown] Ce guichet et ce code ne vont pas ensemble. Vérifiez les deux encore une fois.
   *[too_many] Trop de codes que personne ne connaît. Attendez une minute.
}
counter-sign-out = Se déconnecter
counter-skip = Aller au ticket de ce guichet
counter-as-of = Situation à { $time }
counter-not-live = Pas de connexion depuis { $time }. Ce qui est affiché peut être ancien.
counter-keys = Touches
counter-keys-state = { $on ->
    [yes] oui
   *[no] non
}

counter-open-title = Quels services prenez-vous ?
counter-open = Ouvrir le guichet
counter-change-services = Autres services
counter-close = Fermer le guichet
counter-closed-now = Ce guichet est fermé

counter-now-title = À ce guichet
counter-nobody-here = Personne
counter-state = { $state ->
    [called] numéro appelé
    [serving] reçu au guichet
   *[waiting] en attente
}
counter-call-next = Appeler le suivant
counter-recall = Rappeler
counter-start = Commencer
counter-no-show = Personne n’est venu
counter-return = Retour en zone d’attente
counter-complete-title = Terminer
counter-outcome = { $outcome ->
    [served] Traité
    [referred] Orienté vers quelqu’un d’autre
   *[incomplete] N’a pas pu être terminé
}
counter-dates-hint = Promis en { $days } jours. Laissez vide ce que vous ne savez pas.
counter-asked-on = Demandé le
counter-settled-on = Réglé le
counter-municipality = Vient habiter à
counter-municipality-unknown = Non indiqué
counter-next = Va ensuite à
counter-next-none = Plus rien, la visite est terminée
counter-transfer-title = Faire attendre pour un autre service
counter-transfer-label = Service
counter-transfer = Déplacer
counter-checklist = Ce qu’il faut pour cette visite
counter-since = Ici depuis { $time }

counter-walk-in = Sans rendez-vous
counter-mark = { $mark ->
    [cancelled] Le rendez-vous a été annulé
    [served_already] Déjà reçu aujourd’hui
    [other_day] Le rendez-vous est un autre jour
    [unknown_appointment] Le rendez-vous n’est pas connu ici
    [over_contingent] Arrivé alors que la journée était complète
   *[other] Cas particulier ; demandez
}
counter-first = Faire passer d’abord
counter-in-turn = Remettre à son tour
counter-persons-booked = { $here } ({ $booked } prévus)
counter-before = Déjà passé par : { $services }
counter-missing = N’a pas apporté : { $things }
counter-priority = Passe d’abord
counter-returned = A été renvoyé
counter-not-verified = La borne n’a pas pu demander si le rendez-vous existe
counter-copies = { $count ->
    [one] Imprimé { $count } fois de plus
    [many] Imprimé { $count } de fois de plus
   *[other] Imprimé { $count } fois de plus
}
counter-made-by-hand = Fait au guichet : pas de papier, dites le numéro
counter-adopted = Repris d’un papier
counter-print-failed = Aucun papier n’est sorti ({ $reason }) : ce numéro est peut-être inconnu du visiteur
counter-print-unknown = On ne sait pas si un papier est sorti ({ $reason })
counter-print-none = L’imprimante n’a encore rien dit
counter-print-reason = { $reason ->
    [paper_out] plus de papier
    [cover_open] capot ouvert
    [jam] bourrage papier
    [cutter] couteau
    [head_hot] tête d’impression trop chaude
    [offline] imprimante hors ligne
    [paused] imprimante en pause
    [busy] imprimante occupée
    [ticket_not_taken] le dernier ticket n’a pas été pris
    [unreachable] imprimante injoignable
    [no_answer] pas de réponse de l’imprimante
    [cut_connection] connexion coupée
    [storage] disque de la borne
    [restarted] la borne a redémarré
    [not_configured] aucune imprimante installée
   *[none] aucune raison donnée
}

counter-waiting-title = En attente pour ce guichet
counter-waiting-none = Personne n’attend pour ce guichet
counter-waiting-others = { $count ->
    [0] Personne n’attend pour d’autres services
    [one] { $count } personne attend pour des services que ce guichet ne prend pas
    [many] { $count } de personnes attendent pour des services que ce guichet ne prend pas
   *[other] { $count } personnes attendent pour des services que ce guichet ne prend pas
}
counter-column-number = Numéro
counter-column-service = Service
counter-column-why = Rendez-vous
counter-column-waited = A attendu
counter-column-wait = Encore
counter-column-notes = À noter
counter-help-title = Quelqu’un demande de l’aide
counter-help-at = { $kiosk }, { $since }
counter-help-go = J’y vais

counter-silent-title = Bornes qui ne disent rien
counter-silent-since = { $kiosk } ne dit rien depuis { $since }
counter-silent-never = { $kiosk } n’a encore rien dit
counter-silent-numbers = Numéros qui peuvent quand même être sur papier :
counter-silent-what = Quelqu’un a ce papier ? Reprenez le numéro ci-dessous.

counter-adopt-title = Reprendre un numéro d’un papier
counter-adopt-label = Numéro
counter-adopt-hint = Comme sur le papier, A012 ou K2-017
counter-adopt-service = Service, pour un numéro comme K2-017
counter-adopt-by-number = D’après le numéro
counter-adopt = Reprendre

counter-make-title = Faire un ticket à la main
counter-make-for = Pour
counter-make-services = Sans rendez-vous
counter-make-booked = Rendez-vous du jour
counter-make-persons = Personnes
counter-make-language = Langue
counter-make = Faire

counter-said = { $what ->
    [open] Le guichet est ouvert.
    [close] Le guichet est fermé.
    [call-next] Appelé : { $number }.
    [recall] Rappelé : { $number }.
    [start] { $number } est au guichet.
    [complete] { $number } est terminé.
    [no-show] { $number } : personne n’est venu.
    [return] { $number } attend de nouveau.
    [transfer] { $number } attend pour un autre service.
    [first] { $number } passe d’abord.
    [in-turn] { $number } attend de nouveau son tour.
    [make] Fait : { $number }. Il n’y a pas de papier, dites le numéro.
    [adopt] Repris : { $number }.
    [go] Merci. Le visiteur attend à la borne.
    [nobody] Personne n’attend pour ce guichet.
    [already_checked_in] L’arrivée pour ce rendez-vous est déjà enregistrée.
    [cancelled] Ce rendez-vous a été annulé.
    [counter_busy] Il y a déjà quelqu’un à ce guichet.
    [counter_closed] Le guichet est fermé. Ouvrez-le d’abord.
    [changed_meanwhile] Quelqu’un d’autre a utilisé ce guichet entre-temps. Rien n’a changé ; regardez encore une fois.
    [dates_impossible] Ces dates ne vont pas : d’abord demandé, puis réglé, aujourd’hui au plus tard.
    [invalid_request] Il manque quelque chose. Regardez le formulaire encore une fois.
    [malformed_number] Un numéro ne s’écrit pas ainsi. Il ressemble à A012 ou K2-017.
    [no_service] Choisissez au moins un service.
    [not_in_this_state] Cela ne va pas maintenant. Rien n’a changé ; regardez encore une fois.
    [number_not_leased] Aucune de nos bornes n’a ce numéro aujourd’hui.
    [number_taken] Ce numéro est déjà connu.
    [overloaded] Il y a trop à faire en ce moment. Réessayez.
    [service_needed] Choisissez aussi le service : ce numéro ne le dit pas.
    [unknown_municipality] Cette commune n’est pas de celles du bureau.
    [unknown_service] Ce service n’est pas donné ici.
   *[refused] Cela n’a pas marché. Rien n’a changé ; réessayez.
}

sorry-title = { $kind ->
    [not_found] Il n’y a rien ici
   *[other] Cela ne peut pas être montré
}
sorry-next = Revenez à la page du guichet.
sorry-link = La page du guichet
