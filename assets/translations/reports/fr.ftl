# Ce que le rapport au conseil dit en français. Des mots simples, pour qui ne connaît pas les files d’attente.

report-title = Rapport au conseil
report-page-title = Rapport au conseil, { $office }
report-of = { $office }, du { $first } au { $last }
report-of-day = { $office }, { $first }
report-made = Fait le { $moment }.
report-forgotten = Les visites d’avant le { $day } sont effacées, comme il se doit ; ce rapport commence là.
report-sign-in-title = Rapports : se connecter
report-code-label = Code de la direction
report-code-hint = Le code des rapports, ou la clé d’un responsable
report-sign-in = Se connecter
report-sign-in-problem = { $problem ->
    [unknown] Personne n’a ce code. Vérifiez-le encore une fois.
   *[too_many] Trop de codes que personne ne connaît. Attendez une minute.
}
report-sign-out = Se déconnecter
report-skip = Aller aux chiffres
report-period = Période
report-from = Du
report-to = Au
report-show = Afficher
report-quick = Autres périodes
report-quick-period = { $which ->
    [this_month] Ce mois
    [last_month] Le mois dernier
    [this_year] Cette année
   *[twelve_months] Douze mois
}
report-period-wrong = Ce n’est pas une période : elle doit finir après son début et durer cinq ans au plus.
report-save = Enregistrer
report-csv = Tous les chiffres (CSV)
report-pdf = Pour imprimer (PDF)
report-page-of = { $page } sur { $pages }
report-all-figures = Les mêmes chiffres en tableau

report-key-heading = Les chiffres en bref
report-column-figure = Chiffre
report-column-value = Valeur
report-column-counted = Compté
report-key-clients = Personnes reçues
report-key-clients-counted = { $visits } visites
report-key-days-open = Jours d’ouverture
report-key-rating = Note moyenne, sur 10
report-key-rating-counted = { $count } notes
report-key-lead = { $milestone ->
    [registration] Inscription en { $days } jours
    [decision] Décision en { $days } jours
   *[other] Réglé en { $days } jours
}
report-key-lead-counted = { $within } sur { $count }
report-key-appointment = Appel dans les { $minutes } minutes après le rendez-vous
report-key-walk-in = Sans rendez-vous : appel dans les { $minutes } minutes
report-key-told = Attente annoncée à l’arrivée : pas plus longue que le chiffre du haut
report-key-sponsors = Sponsors reconnus

report-time-heading = Les personnes au fil du temps
report-time-plot = Personnes reçues, { $step ->
    [day] par jour
    [week] par semaine
   *[month] par mois
}
report-time-summary = De { $least } à { $most } personnes ; le tableau ci-dessous donne chaque valeur.
report-column-span = { $step ->
    [day] Jour
    [week] Semaine
   *[month] Mois
}
report-column-days-open = Jours d’ouver­ture
report-column-came = Venus
report-column-visits = Visites reçues
report-column-clients = Personnes
report-column-median = La moitié a attendu moins de (min)
report-column-bound = Quatre sur cinq ont attendu moins de (min)
report-column-rating = Note
report-column-ratings = Notes
report-column-registered = Inscrits à temps
report-column-decided = Décidés à temps

report-visits-heading = Ce que sont devenues les visites
report-visit-kind = { $kind ->
    [came] Venus
    [appointments] dont avec rendez-vous
    [walk_ins] dont sans rendez-vous
    [helped] Reçus à un guichet
    [served] dont traités
    [referred] dont orientés vers quelqu’un d’autre
    [incomplete] dont avec des papiers manquants
    [no_show] Appelés en vain
    [unfinished] Partis, ou encore là
   *[taken_back] Tickets repris (non comptés)
}

report-waits-heading = L’attente
report-waits-plot = Attente en minutes
report-waits-summary = La moitié a attendu moins que la première ligne, quatre sur cinq moins que la seconde.
report-series-median = la moitié a attendu moins
report-series-bound = quatre sur cinq ont attendu moins
report-waits-kind = { $kind ->
    [waits] Tous, jusqu’à l’appel
    [appointment_waits] Avec rendez-vous
    [walk_in_waits] Sans rendez-vous
   *[serving] Temps au guichet
}
report-column-kind = Quoi
report-column-times = Nombre
report-column-mean = Moyenne (min)
report-column-nine-in-ten = Neuf sur dix moins de (min)
report-column-longest = Le plus long (min)
report-promises-heading = Promesses sur l’attente
report-column-promise = Promesse
report-column-within = Tenue
report-column-share = Part
report-promise = { $promise ->
    [appointment] Appel dans les 5 minutes après le rendez-vous, ou après une arrivée en retard
    [walk_in] Sans rendez-vous : appel dans les 20 minutes
    [told_p50] Annoncée à l’arrivée : pas plus longue que le chiffre du bas (c’est voulu pour la moitié)
   *[told_p80] Annoncée à l’arrivée : pas plus longue que le chiffre du haut (c’est voulu pour quatre sur cinq)
}

report-ratings-heading = Notes
report-ratings-plot = Notes de 1 à 10
report-ratings-summary = { $count } notes, { $average } en moyenne.
report-column-score = Note

report-leads-heading = Inscriptions et décisions
report-leads-plot = Part à temps
report-leads-summary = La part des inscriptions et des décisions venues dans le temps promis.
report-series-registered = inscriptions
report-series-decided = décisions
report-column-lead = Promesse
report-column-median-days = La moitié en (jours)
report-column-longest-days = Le plus long (jours)
report-leads-note = On compte les visites dont le guichet a donné les deux jours : celui de la demande et celui où elle a été réglée.

report-services-heading = Services
report-column-service = Service
report-column-partner = Partenaire
report-column-serving = Au guichet, moyenne (min)
report-services-note = Une visite pour deux services compte dans les deux.
report-partners-heading = Partenaires
report-municipalities-heading = Communes
report-column-municipality = Commune
report-sponsors-heading = Sponsors
report-column-sponsor = Sponsor
report-groups-plot = Personnes reçues
report-groups-summary = { $count } lignes ; le tableau ci-dessous donne chaque valeur.
report-not-told = non indiqué
report-no-sponsor = sans sponsor
report-folded = { $count } avec peu de personnes, ensemble
report-folding-note = Les lignes de moins de cinq personnes sont réunies, pour que nul ne puisse être reconnu.
