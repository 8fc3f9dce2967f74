# O que o Loket diz em português de Portugal: palavras simples, frases curtas, primeiro a resposta. Tratamento neutro.

## Língua e rodapé

language-choose = Língua
control-back = Voltar
control-help = Ajuda
control-stop = Terminar
control-contrast = Contraste
control-contrast-state = { $on ->
    [yes] alto
   *[no] normal
}
control-text-size = Letra
control-text-size-state = { $on ->
    [yes] grande
   *[no] normal
}
control-low-reach = Botões
control-low-reach-state = { $on ->
    [yes] em baixo
   *[no] normal
}
picture-stop = Parar o movimento
picture-move = Voltar a mover
control-speech = Voz
control-speech-state = { $on ->
    [yes] ligada
   *[no] desligada
}
list-up = Voltar acima
list-down = Ver mais
cut-off-line = De momento não há ligação. Recebe a senha mesmo assim.
queue-as-of = A espera às { $time }
demo-ribbon = DEMO: os aparelhos são simulados
minutes = { $minutes } min

## Quando: partes de frases

when-today = hoje às { $time }
when-tomorrow = amanhã às { $time }
when-day = { $day }, às { $time }

## Início

attract-touch = Toque no ecrã para começar
attract-scan = Ou mostre já o seu código
attract-scan-how = Da confirmação ou da senha, a qualquer momento
attract-services = O que fazemos aqui
attract-waiting-as-of = { $count ->
    [0] Às { $time } não estava ninguém à espera
    [one] Às { $time } estava { $count } pessoa à espera
    [many] Às { $time } estavam { $count } de pessoas à espera
   *[other] Às { $time } estavam { $count } pessoas à espera
}
attract-waiting = { $count ->
    [0] Agora não está ninguém à espera
    [one] Agora está { $count } pessoa à espera
    [many] Agora estão { $count } de pessoas à espera
   *[other] Agora estão { $count } pessoas à espera
}

## Primeira pergunta

start-title = Tem marcação?
start-lead = Pode mostrar o seu código a qualquer momento.
start-appointment = Tenho marcação
start-appointment-note = Registe a chegada: código, passaporte ou cartão
start-no-appointment = Não tenho marcação
start-no-appointment-note = Escolha um serviço e tire uma senha
start-how-long = Quanto tempo vou esperar?
start-how-long-note = Veja se há muita gente

## Ler o código ou o documento

scan-code-title = Mostre o código da sua marcação
scan-code-lead = Segure o código debaixo do leitor, à distância de uma mão.
scan-code-where = O código está na sua confirmação.
scan-code-ready = O leitor está pronto
scan-code-away = O leitor não funciona agora
scan-code-away-lead = { $other ->
    [ready] Use o passaporte ou cartão, ou continue sem código.
   *[away] Continue sem código, ou pergunte nas Informações.
}
scan-code-document = Usar passaporte ou cartão
scan-code-without = Continuar sem código
scan-document-title = Pouse o seu passaporte ou cartão
scan-document-lead = Pouse sobre o vidro o lado com as linhas de letras e sinais <.
scan-document-tip = Ainda não foi lido nada. Pouse-o bem plano contra a margem e não o mova. Está numa capa? Tire-o.
scan-document-away = O leitor de documentos não funciona agora
scan-document-away-lead = { $other ->
    [ready] Use o seu código, ou continue sem documento.
   *[away] Continue sem documento, ou pergunte nas Informações.
}
scan-document-read = Lemos o seu nome e data de nascimento, só para encontrar a sua marcação.
scan-document-kept = Não guardamos nada e não tiramos nenhuma imagem.
scan-document-code = Usar o meu código
scan-document-without = Continuar sem documento
looking-up-title = Um momento, por favor
looking-up = { $source ->
    [ticket] Estamos à procura da sua senha.
   *[other] Estamos à procura da sua marcação.
}

## Escolher e confirmar

choose-title = Qual é a marcação?
choose-lead = Encontrámos mais do que uma.
choose-note-ok = Já pode registar a chegada
choose-note-too-early = O registo abre mais tarde
choose-note-too-late = A hora já passou
choose-note-other-day = Noutro dia
choose-note-other-office = Noutro local
choose-note-already-checked-in = Chegada já registada
choose-note-cancelled = Anulada
confirm-title = Esta é a sua marcação?
confirm-lead = Pela sua privacidade, mostramos só as iniciais.
confirm-at = Hoje às
confirm-for = Para
confirm-persons = { $count ->
    [one] { $count } pessoa
    [many] { $count } de pessoas
   *[other] { $count } pessoas
}
confirm-yes = Sim, registar chegada
confirm-no = Não, não é a minha

## Typing, how many came, what to have at hand

type-details = Usar o teclado
type-title = O que quer escrever?
type-code = O código da minha marcação
type-code-note = Está na sua confirmação
type-name = O meu apelido e data de nascimento
type-name-note = Como no seu passaporte ou cartão de identidade
type-kept = Usamos isto só para encontrar a sua marcação. Não guardamos nada.
type-code-title = Escreva o código da sua marcação
type-code-lead = Está na sua confirmação. Os espaços e traços não contam.
type-code-label = Código da marcação
type-code-empty = Ainda não escreveu nada. Escreva o código da sua confirmação.
type-name-title = Escreva o seu apelido
type-name-lead = Como no seu passaporte. Os acentos não são precisos.
type-name-label = Apelido
type-name-empty = Ainda não escreveu nada. Escreva o seu apelido.
type-name-not-latin = Estas letras não existem num passaporte. Escreva o seu apelido em letras latinas.
type-birth-date-title = Escreva a sua data de nascimento
type-birth-date-lead = Dia, mês e ano, por exemplo 05 11 1987.
type-field-day = Dia
type-field-month = Mês
type-field-year = Ano
type-date-day-missing = Falta o dia. Escreva dois algarismos.
type-date-month-missing = Falta o mês. Escreva dois algarismos.
type-date-year-missing = O ano não está completo. Escreva quatro algarismos, por exemplo 1987.
type-date-no-such-month = Esse mês não existe. Escreva um número de 01 a 12.
type-date-no-such-day = Esse mês não tem esse dia. Veja o dia e o mês.
type-date-in-the-future = Essa data ainda não chegou. Veja o ano.
type-date-too-long-ago = Esse ano é demasiado distante. Veja o ano.
type-search = Procurar a minha marcação
type-go-on = Continuar
key-space = Espaço
key-delete = Apagar
key-hyphen = Hífen
key-apostrophe = Apóstrofo
confirm-thing = Tenha à mão: { $thing }
confirm-without = Sim, mas não tenho isso comigo
persons-title = Quantas pessoas vieram?
persons-expected = Marcado: { $persons }
persons-fewer = Menos uma
persons-more = Mais uma
persons-go-on = Continuar
checklist-title = Tem tudo consigo?
checklist-lead = { $service }: é disto que precisa
checklist-all = Sim, tenho tudo
checklist-missing = Falta alguma coisa
missing-title = O que falta?
missing-lead = Toque no que não tem consigo.
missing-state = { $on ->
    [yes] Falta
   *[no] Tenho
}
missing-note = Recebe a sua senha mesmo assim. O balcão vê o que falta e diz o que fazer.
missing-go-on = Continuar

## Sem marcação

walk-in-title = Que assunto vem tratar?
walk-in-lead = Toque num serviço para tirar uma senha.
walk-in-none = Agora nenhum serviço atende sem marcação.
municipality-title = De que município se trata?
municipality-lead = Onde vive ou vai viver. Guardamos apenas o município, não a sua morada.
municipality-other = Outro município
service-closed-now = Fechado agora
service-opens = Fechado. Reabre { $when }
service-full-now = Esgotado por hoje
service-full = Esgotado por hoje. Novas senhas { $when }
service-waiting = { $count ->
    [0] Ninguém à espera
    [one] { $count } pessoa à espera
    [many] { $count } de pessoas à espera
   *[other] { $count } pessoas à espera
}
service-by-appointment = Só com marcação: { $services }
checking-in-title = Um momento, por favor
checking-in-lead = Estamos a preparar a sua senha.

## Senha, no papel e no ecrã

ticket-appointment = Marcação às { $time }
ticket-walk-in = Sem marcação, { $time }
ticket-where = Onde esperar: { $area }
ticket-ahead = { $count ->
    [0] Não está ninguém à sua frente
    [one] Está { $count } pessoa à sua frente
    [many] Estão { $count } de pessoas à sua frente
   *[other] Estão { $count } pessoas à sua frente
}
ticket-wait = cerca de { $median } min, quase de certeza até { $bound }
ticket-wait-short = { $bound ->
    [5] menos de 5 min
   *[other] menos de 5 min, quase de certeza até { $bound }
}
ticket-wait-about = cerca de { $median } min
ticket-you-wait = A sua espera: { $wait }
ticket-next = A seguir é a sua vez
ticket-persons = { $count ->
    [one] { $count } pessoa
    [many] { $count } de pessoas
   *[other] { $count } pessoas
}
ticket-code-caption = Mostre este código num terminal para ver quanto falta
ticket-code-caption-phone = Leia este código com o telemóvel para ver quanto falta
ticket-code-caption-phone-later = Leia este código com o telemóvel. Mostra quanto falta quando a ligação voltar.
ticket-issued = { $day }, { $time }
ticket-copy = Impresso de novo
ticket-keep = Guarde esta senha

ticket-title = O seu número
ticket-title-called = É a sua vez
ticket-go-to = Vá ao balcão { $counter }
ticket-go-now = Vá agora ao balcão
ticket-label-where = Onde esperar
ticket-label-ahead = À sua frente
ticket-label-wait = Quanto tempo
ticket-ahead-short = { $count ->
    [0] ninguém
    [one] { $count } pessoa
    [many] { $count } de pessoas
   *[other] { $count } pessoas
}
ticket-printing = A sua senha está a ser impressa
ticket-printed = Tire a sua senha
ticket-failed = A sua senha não saiu
ticket-failed-note = Anote o seu número ou tire-lhe uma fotografia. Conta também sem papel.
ticket-failed-note-away = A impressora não funciona agora. Anote o seu número ou tire-lhe uma fotografia. Conta mesmo assim.
ticket-unknown = Não temos a certeza de que a sua senha saiu
ticket-unknown-note = Não há papel? Anote o seu número. Conta mesmo assim.
ticket-recovered-title = O seu número é { $number }. Imprimir de novo?
ticket-recovered-note = Já o tem, ou não é o seu número? Toque em Pronto.
ticket-note-keep = Veja o seu número nos ecrãs da zona de espera.
ticket-print-again = Imprimir de novo
ticket-done = Pronto
ticket-estimated = Calculado por este terminal às { $time }

## Respostas: primeiro a resposta

answer-too-early = O registo abre às { $time }
answer-too-early-detail = A sua marcação para { $service } é às { $start }.
answer-too-early-next = Até logo. Também pode tirar já uma senha e esperar aqui.
answer-too-early-next-return = Volte nessa altura. Até logo.
answer-too-late = O registo fechou às { $time }
answer-too-late-detail = A sua marcação para { $service } era às { $start }.
answer-too-late-next = Ainda pode tirar uma senha e esperar pela sua vez.
answer-to-desk = Vá às Informações. Lá podem ajudar.
answer-other-day = A sua marcação é { $when }
answer-other-day-past = A sua marcação era { $when }
answer-about = É para { $service }.
answer-other-day-next = Volte nessa altura. É urgente? Veja o que está aberto hoje.
answer-other-day-past-next = Veja o que está aberto hoje, ou peça uma nova marcação nas Informações.
answer-other-office = A sua marcação é noutro local: { $office }
answer-other-office-unknown = A sua marcação é noutro local
answer-other-office-when = É { $when }.
answer-other-office-next = Vá até lá. Neste terminal não pode registar a chegada para essa marcação.
answer-already = A sua chegada está registada
answer-already-number = A sua chegada está registada. O seu número é { $number }
answer-already-when = Registou a chegada às { $time }.
answer-already-next = Sente-se, por favor. O seu número vai ser chamado.
answer-cancelled = Esta marcação foi anulada
answer-cancelled-detail = Era { $when }, para { $service }.
answer-cancelled-next = Veja que serviços estão abertos sem marcação, ou pergunte nas Informações.
answer-not-found = { $source ->
    [code] Não encontrámos nenhuma marcação com este código
    [typed_code] Não encontrámos nenhuma marcação com este código
    [typed_name] Não encontrámos nenhuma marcação com este nome e data de nascimento
    [ticket] Não conhecemos esta senha
   *[document] Não encontrámos nenhuma marcação com este documento
}
answer-not-found-next = { $source ->
    [code] É o código da sua confirmação? Então tente mais uma vez.
    [typed_code] É o código da sua confirmação? Então escreva-o mais uma vez.
    [typed_name] Tente mais uma vez, tal como no seu passaporte, ou use o código da sua confirmação.
    [ticket] Talvez seja de outro dia. Pode tirar uma senha nova.
   *[document] Tente mais uma vez, ou use o código da sua confirmação.
}
answer-could-not-check = { $source ->
    [ticket] Não conseguimos consultar a sua senha
   *[other] Não conseguimos consultar a sua marcação
}
answer-could-not-check-busy = No último minuto houve demasiadas procuras. Tente mais uma vez daqui a um minuto.
answer-could-not-check-detail = O problema é nosso, não é seu.
answer-could-not-check-next = { $source ->
    [ticket] O seu número conta. Veja-o nos ecrãs da zona de espera.
   *[other] Tire uma senha sem marcação, tente mais uma vez, ou pergunte nas Informações.
}
answer-no-ticket = Aqui não podemos dar-lhe uma senha
answer-no-ticket-detail = Este terminal tem um problema. A sua chegada ainda não está registada.
answer-refused-citizen-number = Este não é o código da sua marcação
answer-refused-citizen-number-detail = É um código com um número pessoal. Não o guardámos. O código da sua marcação está na sua confirmação.
answer-refused-not-ours = Este não é um código de marcação
answer-refused-not-ours-detail = O código da sua marcação está na sua confirmação.
answer-refused-unreadable = Não conseguimos ler isto
answer-refused-unreadable-detail = Não o mova e segure-o bem plano. Num telemóvel, ponha o ecrã mais claro.
answer-refused-visa = Isto é uma vinheta de visto
answer-refused-visa-detail = Pouse a página do passaporte com a sua fotografia.
answer-service-closed = { $service }: fechado agora
answer-service-closed-when = Reabre { $when }.
answer-service-closed-next = Pode escolher outro serviço.
answer-full = { $service }: esgotado por hoje
answer-full-contingent = Já não há mais senhas para hoje.
answer-full-closing = Há tanta gente à espera que não chegaria a sua vez antes de fecharmos.
answer-full-when = Há senhas de novo { $when }.
answer-full-next = Pode escolher outro serviço. Nas Informações podem ajudar a fazer uma marcação.
answer-own-service = o seu serviço

answer-wait-anyway = Tirar uma senha e esperar
answer-walk-in = Ver o que está aberto hoje
answer-take-ticket = Tirar uma senha
answer-without-appointment = Continuar sem marcação
answer-try-again = Tentar mais uma vez
answer-print-again = Imprimir de novo a senha
answer-done = Pronto

## Tempos de espera

waiting-title = Quanto tempo vou esperar?
waiting-lead = Mostre a sua senha para ver o seu lugar.
waiting-ticket-title = O seu número
waiting-unknown = Ainda não sabemos
waiting-unknown-now = Agora não conseguimos dizer
waiting-over = Esta visita terminou. Obrigado pela sua visita.
waiting-missed = O seu número foi chamado, mas ninguém veio. Vá às Informações.
waiting-void = Esta senha já não serve. Vá às Informações.
waiting-rate = Diga-nos como correu

## Como correu

rate-title = Como correu a sua visita?
rate-lead = Toque num número. Não guardamos quem é.
rate-worst = 1: muito mal
rate-best = 10: muito bem
rate-no = Agora não
rate-thanks = Obrigado
rate-thanks-lead = Assim ajuda-nos a melhorar.

## Ajuda, ainda está aí, fechado, fora de serviço

help-title = Uma pessoa pode ajudar
help-lead = As Informações ficam aqui:
help-hint = Toque em Voltar para continuar onde estava. Em baixo pode mudar a língua, o contraste e a letra.
help-call = Chamar alguém
help-calling = Estamos a chamar alguém
help-called = Chamámos alguém
help-called-lead = Fique aqui. Um funcionário vem ter consigo.
help-unheard = De momento não podemos chamar ninguém daqui. Vá às Informações:
still-there-title = Ainda está aí?
still-there-lead = Depois limpamos o ecrã, para que ninguém veja os seus dados.
still-there-seconds = { $count ->
    [one] { $count } segundo
    [many] { $count } de segundos
   *[other] { $count } segundos
}
still-there-yes = Sim, continuar
closed-title = Agora estamos fechados
closed-opens = Reabrimos { $when }.
closed-day = Hoje: { $day }
out-of-service-title = Este terminal não está a funcionar
out-of-service-lead = Pedimos desculpa. Vá às Informações. Lá podem ajudar.
out-of-service-code = Para o pessoal: { $code }

## A senha de teste

test-ticket-title = Senha de teste
test-ticket-lead = Esta impressora funciona.
test-ticket-code = Leia o código com o leitor: é conhecido e não leva a lado nenhum.
test-ticket-letters = Letras: á â ã ç é ê í ó õ ú ñ ß ł š ğ €
test-ticket-mark = TESTE

## Speech: what is only heard

speech-keys = Este terminal usa-se com quatro teclas. Seguinte e anterior passam de uma coisa para outra. Escolher escolhe-a. Repetir diz outra vez. Cada tecla cala a voz.
speech-language = Para { $language }, prima escolher.
speech-of = { $number } de { $count }
speech-not-now = agora não é possível
speech-chosen = escolhido
speech-first = É o primeiro.
speech-last = É o último.
speech-private = Isto é pessoal. Ligue uns auscultadores para ouvir.
speech-volume = Volume { $level }
speech-ended = A utilização do terminal terminou. Aqui não se guarda nada. Prima uma tecla para recomeçar.
speech-foot = Em baixo no ecrã
speech-nothing = Aqui não há nada para escolher. Prima seguinte.
