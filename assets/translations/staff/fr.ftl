# Le panneau du personnel en français. Court ; ce qui est vrai d’abord.

staff-pin-title = { $role ->
    [manager] Code du responsable
   *[staff] Code du personnel
}
staff-pin-lead = Réservé au personnel. Visiteurs : touchez Fermer.
staff-pin-typed = { $count ->
    [0] Aucun chiffre
    [one] { $count } chiffre
   *[other] { $count } chiffres
}
staff-pin-checking = Un instant
staff-pin-wrong = Ce n’est pas le bon. { $left ->
    [one] Il reste { $left } essai.
   *[other] Il reste { $left } essais.
}
staff-pin-locked = Trop de codes faux. Attendez { $minutes ->
    [one] { $minutes } minute.
   *[other] { $minutes } minutes.
}
staff-pin-not-checked = Le disque refuse ({ $code }), donc aucun code ne peut être vérifié. Redémarrez l’ordinateur ; si cela ne suffit pas, appelez le technicien.
staff-enter = Ouvrir
staff-close = Fermer le panneau
staff-close-pin = Fermer
staff-panel-title = Panneau du personnel
staff-panel-person = { $person }
staff-page = { $page ->
    [overview] Aperçu
    [tickets] Tickets
    [devices] Appareils
    [tests] Essais
    [kiosk] Borne
    [record] Journal
   *[manager] Gestion
}

staff-well = Tout va bien
staff-disk-unreadable = Le disque ne peut pas être lu ({ $code })
staff-do = À faire : { $do }
staff-messages = De ceux qui gèrent les bornes
staff-label = { $label ->
    [contact] Qui appeler
    [network] Réseau
    [clock] Horloge
    [pending] Messages pour la centrale
    [printed] Dernier ticket imprimé
    [session] Visiteur
    [paper] Papier
    [success] Dernière réussite
    [model] Modèle
    [changed] Papier changé
   *[service] Pour les visiteurs
}
staff-connected-heard = Connectée, entendue à { $time }
staff-not-heard = La centrale n’a pas encore été entendue
staff-cut-off = Pas de connexion depuis { $time }
staff-clock-right = Comme celle de la centrale
staff-clock-unknown = Pas encore comparée à celle de la centrale
staff-clock-ahead = { $seconds } s d’avance sur la centrale
staff-clock-behind = { $seconds } s de retard sur la centrale
staff-pending = { $pending } en attente, { $quarantined } refusés
staff-printed = { $number } à { $time }
staff-none = Pas encore
staff-session = { $under_way ->
    [yes] Quelqu’un est en train de s’annoncer
   *[no] Personne ne s’annonce
}
staff-service = { $out ->
    [yes] Hors service, par { $person }
   *[no] En service
}

staff-tickets-none = Aucun ticket n’a été fait ici aujourd’hui.
staff-ticket-paper = { $paper ->
    [printing] en cours d’impression
    [printed] imprimé
    [failed] n’est pas sorti
   *[unknown] personne ne sait s’il est sorti
}
staff-ticket-copy = copie { $copy }
staff-ticket-void = annulé

staff-device-state = { $state ->
    [ok] Prêt
    [warning] Marche, mais a besoin de quelque chose
    [out_of_service] Ne marche pas
    [disabled] Désactivé dans les réglages
    [absent] Absent
    [connecting] En cours de connexion
    [lost] Connexion perdue
    [failed] Abandonné
   *[unknown] Personne ne sait
}
staff-paper-state = { $state ->
    [ok] Assez
    [near_end] Presque fini
    [out] Plus de papier
   *[unknown] L’imprimante ne le dit pas
}
staff-device-kind = { $kind ->
    [printer] Imprimante à tickets
    [scanner] Lecteur de codes
    [document_reader] Lecteur de documents
    [camera] Caméra
    [speaker] Voix
    [headset_jack] Prise pour casque
    [keypad] Clavier
   *[other] { $kind }
}

staff-act = { $act ->
    [print_again] Réimprimer
    [void] Annuler
    [test_print] Imprimer un ticket d’essai
    [end_session] Terminer cette session
    [out_of_service] Mettre hors service
    [in_service] Remettre en service
    [paper_changed] Papier changé
    [export] Enregistrer le diagnostic
    [restart] Redémarrer le programme
   *[leave] Aller au système
}
staff-act-note = { $act ->
    [test_print] Clairement un essai, sans numéro
    [end_session] L’écran du visiteur est effacé
    [out_of_service] Cela reste ainsi après un redémarrage
    [in_service] Les visiteurs peuvent de nouveau s’annoncer
    [paper_changed] Note l’heure et regarde l’imprimante
    [export] Sans données personnelles
    [restart] Dure quelques secondes ; aucun ticket n’est perdu
   *[other] Le programme s’arrête et ne redémarre pas seul
}
staff-ask = { $act ->
    [print_again] Réimprimer { $object } ?
    [void] Annuler { $object } ? Ce numéro ne sera plus appelé.
    [end_session] Terminer cette session ? Le visiteur recommencera.
    [out_of_service] Mettre cette borne hors service ?
    [restart] Redémarrer le programme ?
   *[leave] Aller au système ? Quelqu’un devra relancer la borne.
}
staff-yes = Oui
staff-no = Non
staff-doing = Un instant
staff-result = { $result ->
    [printed] L’imprimante dit que c’est imprimé
    [failed] Rien n’a été imprimé
    [unknown] Personne ne sait si c’est imprimé
    [shown] Scannez ces codes avec un téléphone
    [not_kept] Fait, mais le disque refuse : un redémarrage l’oubliera
    [refused] Pas fait
   *[done] Fait
}
staff-why = { $why ->
    [malformed_number] un numéro ne s’écrit pas ainsi ; B047 ou K2-017, oui
    [unknown_number] aucun ticket d’aujourd’hui fait à cette borne n’a ce numéro
    [under_way] il est en cours d’impression ; regardez encore dans quelques secondes
    [disk] le disque refuse
    [disk_full] le disque est plein
    [io] le disque refuse
    [corrupt] le disque est abîmé
    [no_place] aucun endroit n’est réglé, et c’est trop grand pour des codes
    [not_there] l’endroit n’est pas là : la clé USB est-elle branchée ?
    [broke] le programme n’a pas pu ; le journal en dit plus
   *[other] { $why }
}
staff-why-void = ce ticket est annulé ; le visiteur a besoin d’un nouveau
staff-file = Fichier : { $file }
staff-code-of = Code { $number } sur { $count }
staff-code-next = Code suivant

staff-scan-title = Essayer le lecteur
staff-scan-lead = Montrez un code ou posez un document. Son contenu n’est ni montré ni gardé.
staff-scan-seen = { $kind ->
    [appointment_code] Lu : un code de rendez-vous
    [signed_code] Lu : un code de rendez-vous signé
    [ticket] Lu : un ticket
    [document] Lu : un document
    [staff_code] Lu : le code du personnel
    [setup_code] Lu : un code d’enregistrement de la page des bornes
    [not_ours] Lu : un code qui n’est pas à nous
    [citizen_number] Lu : un numéro de citoyen, jeté aussitôt
    [visa] Lu : une vignette de visa
   *[other] Vu, mais illisible
}
staff-scan-length = { $length } caractères
staff-scan-nothing = Rien n’a encore été lu

staff-versions = Versions
staff-version = { $name ->
    [loket] Loket
    [system] Système
    [hardware] Machine
    [python] Python
    [key] Clé du diagnostic
   *[other] { $name }
}
staff-done-title = Dernières actions
staff-done-none = Rien n’a encore été fait ici.
staff-done-act = { $act ->
    [print_again] réimpression
    [void] annulation
    [test_print] ticket d’essai
    [end_session] session terminée
    [out_of_service] hors service
    [in_service] remise en service
    [paper_changed] papier changé
    [export] diagnostic
    [restart] redémarrage
    [leave] vers le système
    [open] code
   *[other] { $act }
}
staff-done-result = { $result ->
    [accepted] juste
    [wrong] faux
    [locked] bloqué
    [done] fait
    [printed] imprimé
    [failed] raté
    [unknown] inconnu
   *[other] { $result }
}
staff-nobody = quelqu’un
staff-settings = Réglages
staff-settings-lead = Ici ils se lisent seulement. On les change dans les fichiers, ou là où les bornes sont gérées.
staff-settings-none = Cette borne marche sans fichier de réglages.

advice-means-not-running = le programme de la borne ne tourne pas
advice-do-not-running = lancez-le
advice-means-fenced = la centrale n’accepte plus cette borne : son disque a été restauré ou copié, ou elle a été inscrite de nouveau
advice-do-fenced = inscrivez-la de nouveau ; ses tickets restent valables
advice-means-revoked = cette borne a été retirée du parc, ou inscrite de nouveau sur une autre machine
advice-do-revoked = inscrivez-la avec un nouveau code ; d’ici là elle garde ce qu’elle doit annoncer, et ne sait rien du jour
advice-means-no-office = cette borne ne sait pas dans quel bureau elle se trouve
advice-do-no-office = faites qu’elle joigne la centrale une fois : réseau, adresse de la centrale, identifiants
advice-means-disk-full = le disque est plein : aucun ticket ne peut être noté
advice-do-disk-full = faites de la place ; la borne continue toute seule
advice-means-disk = on ne peut pas écrire sur le disque : en lecture seule, défaillant ou disparu
advice-do-disk = redémarrez l’ordinateur ; si cela ne suffit pas, faites changer le disque
advice-means-newer = la base de données vient d’une version plus récente du programme
advice-do-newer = installez de nouveau cette version ; n’enlevez jamais la base de données
advice-means-no-pin = personne n’a de code pour ce panneau, donc personne n’est servi
advice-do-no-pin = sur la borne elle-même : `kiosk staff set-pin NOM`
advice-means-ordered = ceux qui gèrent les bornes l’ont mise hors service
advice-do-ordered = demandez-leur ; ils la remettent en service à distance
advice-means-staff = le personnel l’a mise hors service à ce panneau
advice-do-staff = remettez-la en service à ce panneau, sous Borne
advice-means-out-of-service = la borne est hors service
advice-do-out-of-service = cherchez le code de son écran dans le manuel
advice-means-declined = la centrale ne prend rien de cette borne et dit pourquoi
advice-do-declined = `unauthorized` : redonnez à la borne ses identifiants ; sinon prévenez le responsable de la centrale
advice-means-quarantined = la centrale a refusé des messages de cette borne ; ils sont gardés et ne bloquent rien
advice-do-quarantined = prévenez le responsable de la centrale, avec les numéros et raisons de `kiosk status`
advice-means-set-aside = une base de données abîmée a été mise de côté ; une neuve la remplace
advice-do-set-aside = laissez le fichier où il est, et faites vérifier le disque
advice-means-clock-wrong = l’horloge de cet ordinateur est fausse ; la borne suit celle de la centrale
advice-do-clock-wrong = réglez l’horloge et veillez à ce qu’elle reste juste (NTP) ; changez sa pile si elle est fausse à chaque démarrage
advice-means-pending-old = la connexion est là, et pourtant des messages de cette borne n’arrivent pas à la centrale
advice-do-pending-old = prévenez le responsable de la centrale ; d’ici là, les guichets reprennent les numéros à la main
advice-means-unconfirmed = des tickets dont l’imprimante n’a pas dit qu’ils sont sortis
advice-do-unconfirmed = demandez qui attend un papier, puis réimprimez le numéro, ou annulez-le : ici sous Tickets, ou par `kiosk tickets`
advice-means-own-range = les numéros de la centrale sont épuisés ; les tickets ont des numéros propres à cette borne
advice-do-own-range = rien : les numéros sont valables ; cela cesse au retour de la connexion
advice-means-numbers-low = il reste peu de numéros de la centrale
advice-do-numbers-low = rien : elle continue avec ses propres numéros ; cela cesse au retour de la connexion
advice-means-no-day-list = les rendez-vous d’aujourd’hui n’ont pas encore été lus ; sans connexion, aucun code ne peut être accepté
advice-do-no-day-list = rien tant que la connexion est là ; sinon, envoyez les visiteurs avec rendez-vous au guichet
advice-means-cut-off = la centrale est injoignable ; les tickets sont donnés quand même, et annoncés plus tard
advice-do-cut-off = regardez le réseau si cela dure ; les guichets reprennent les numéros qu’on leur montre

device-reason = { $reason ->
    [paper_near_end] le papier est presque fini
    [paper_out] il n’y a plus de papier
    [cover_open] le capot est ouvert
    [jam] du papier est coincé
    [cutter] le couteau est coincé
    [head_hot] la tête d’impression est chaude
    [offline] il dit qu’il est hors ligne
    [broken] il dit qu’il est en panne
    [ticket_not_taken] un ticket n’a pas été pris
    [paused] sa file d’impression est arrêtée
    [busy] un autre programme l’utilise
    [unreachable] il est injoignable
    [no_answer] il ne dit rien
    [garbled] ses réponses n’ont pas de sens
    [wrong_model] c’est un autre modèle que dans les réglages
    [no_access] la borne n’a pas le droit de l’ouvrir
    [not_installed] un programme qu’il lui faut manque
    [storage] le disque est plein
    [stuck] il n’est pas revenu à temps
   *[other] { $reason }
}
device-action = { $action ->
    [refill_paper] mettez un nouveau rouleau de papier
    [prepare_paper] préparez un nouveau rouleau de papier
    [close_cover] fermez le capot
    [clear_jam] ouvrez le capot, ôtez le papier coincé, refermez
    [clear_cutter] libérez le couteau : éteignez et rallumez, ou tournez sa molette
    [let_cool] laissez-le refroidir une minute
    [take_ticket] prenez le ticket à la sortie
    [switch_on] vérifiez qu’il est allumé et prêt
    [check_cable] vérifiez son câble et son alimentation
    [resume_queue] relancez la file d’impression
    [wait] attendez que l’autre programme ait fini ; si c’est la borne, arrêtez-la
    [check_settings] vérifiez les réglages de la borne et de l’appareil
    [grant_access] donnez l’accès à l’utilisateur de la borne : installez les règles udev, ou ajoutez le groupe
    [free_disk] faites de la place sur le disque
    [install_program] installez le programme qu’il lui faut, voir docs/operations/speech.md
    [restart_device] éteignez-le et rallumez-le
    [call_technician] appelez le technicien
   *[other] { $action }
}
device-who = { $who ->
    [visitor] visiteur
    [floor_staff] personnel
   *[technician] technicien
}
