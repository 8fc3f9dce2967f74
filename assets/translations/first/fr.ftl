# Ce que l’écran du premier démarrage dit en français.

first-language = Français
first-title = Cet appareil n’est pas encore une borne
first-lead = Un gestionnaire l’enregistre : dans un navigateur ou avec un code.
first-no-central = Il faut ici le code QR de la page des bornes : les réglages ne nomment aucune centrale.
first-approve = Ouvrez cette adresse sur un téléphone ou un ordinateur, connectez-vous et approuvez ce code :
first-picture = Adresse et code, à scanner avec un téléphone
first-scan = Ou présentez le code QR de la page des bornes au lecteur.
first-type = Saisir plutôt un code
first-type-lead = Saisissez le code affiché sur la page des bornes.
first-code-label = Code de la page des bornes
first-enter = Utiliser ce code
first-back = Retour
first-using = Un instant …
first-joined = C’est fait. Cette borne s’appelle { $name }. Elle démarre.
first-trouble = { $why ->
    [network] La centrale est injoignable. Un nouvel essai se fait tout seul.
    [untrusted] Le certificat de la centrale n’est pas reconnu. Voyez les réglages.
    [busy] Trop d’essais. Attendez une minute.
    [not_one] Ce n’est pas un code d’enregistrement.
    [other_version] Ce code vient d’une version plus récente. Mettez d’abord l’appareil à jour.
    [no_code] Un code a douze lettres et chiffres.
    [other_central] Ce code vient d’une autre centrale que celle des réglages. Rien n’a changé.
    [not_secure] L’adresse de cette centrale n’est pas chiffrée (https). Rien n’a changé.
    [code_unknown] La centrale ne connaît pas ce code, ou il est trop ancien. Créez-en un autre.
    [code_used] Ce code a déjà servi. Créez-en un autre.
    [not_kept] L’accès ne peut pas être gardé sur cet appareil. Voyez docs/operations/credential.md.
    [timeout] La centrale est injoignable. Un nouvel essai se fait tout seul.
    [bad_address] Ce n’est pas un code d’enregistrement.
    [bad_code] Ce n’est pas un code d’enregistrement.
   *[other] Cela n’a pas marché ({ $code }).
}
