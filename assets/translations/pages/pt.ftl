# O que dizem em português de Portugal o ecrã da zona de espera e o telemóvel do visitante.

hall-title = Números chamados
hall-counter = Balcão
hall-being-served = Nos balcões
hall-waiting = À espera
hall-wait-minutes = Minutos
hall-nobody = De momento não se chama ninguém
hall-stale = Sem atualização desde as { $time }
hall-speech = Número { $number }. Balcão { $counter }.
hall-sound-off = Toque aqui para ligar o som
hall-no-voice = Só um sinal: este ecrã não tem voz para { $language }
hall-help = Pedido de ajuda: { $kiosk }, { $time }

phone-title = Senha { $number }
phone-number = O seu número
phone-serving = Está no balcão { $counter }
phone-as-of = Às { $time }
phone-stale = Não há ligação. Era assim às { $time }.
phone-languages = Línguas
phone-rate-title = Como correu a sua visita?
phone-rate-lead = Um toque, de 1 (mal) a 10 (muito bem). Não perguntamos quem é.
phone-rate-score = { $score } em 10
phone-rated = Obrigado. Deu { $score } em 10.

sorry-title = { $kind ->
    [not_found] Não conhecemos esta senha
   *[other] Agora não conseguimos mostrar isto
}
sorry-next = Talvez seja de outro dia. Pergunte nas Informações.
sorry-link = Tentar mais uma vez
