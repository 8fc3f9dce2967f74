# Lo que dicen en español la pantalla de la zona de espera y el teléfono del visitante.

hall-title = Números llamados
hall-counter = Mostrador
hall-being-served = En los mostradores
hall-waiting = En espera
hall-wait-minutes = Minutos
hall-nobody = Ahora no se llama a nadie
hall-stale = Sin actualizar desde las { $time }
hall-speech = Número { $number }. Mostrador { $counter }.
hall-sound-off = Toque aquí para activar el sonido
hall-no-voice = Solo un timbre: esta pantalla no tiene voz para { $language }
hall-help = Piden ayuda: { $kiosk }, { $time }

phone-title = Tique { $number }
phone-number = Su número
phone-serving = Está en el mostrador { $counter }
phone-as-of = A las { $time }
phone-stale = No hay conexión. Así estaba a las { $time }.
phone-languages = Idiomas
phone-rate-title = ¿Cómo ha sido su visita?
phone-rate-lead = Un toque, de 1 (mal) a 10 (muy bien). No preguntamos quién es usted.
phone-rate-score = { $score } de 10
phone-rated = Gracias. Ha dado { $score } de 10.

sorry-title = { $kind ->
    [not_found] No conocemos este tique
   *[other] Ahora no podemos mostrar esto
}
sorry-next = Quizá es de otro día. Pregunte en Información.
sorry-link = Probar otra vez
