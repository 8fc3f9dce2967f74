# Lo que Loket dice en español: palabras sencillas, frases cortas, primero la respuesta. Trato de usted.

## Idioma y pie de la pantalla

language-choose = Idioma
control-back = Atrás
control-help = Ayuda
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
control-low-reach = Botones
control-low-reach-state = { $on ->
    [yes] abajo
   *[no] normal
}
picture-stop = Parar el movimiento
picture-move = Mover otra vez
control-speech = Voz
control-speech-state = { $on ->
    [yes] activada
   *[no] desactivada
}
list-up = Volver arriba
list-down = Ver más
cut-off-line = Ahora no hay conexión. Recibirá su tique igualmente.
queue-as-of = La espera a las { $time }
demo-ribbon = DEMO: los aparatos son simulados
minutes = { $minutes } min

## Cuándo: partes de frases

when-today = hoy a las { $time }
when-tomorrow = mañana a las { $time }
when-day = el { $day } a las { $time }

## Inicio

attract-touch = Toque la pantalla para empezar
attract-scan = O escanee ya su código
attract-scan-how = De su confirmación o su tique, en cualquier momento
attract-services = Qué hacemos aquí
attract-waiting-as-of = { $count ->
    [0] A las { $time } no esperaba nadie
    [one] A las { $time } esperaba { $count } persona
    [many] A las { $time } esperaban { $count } de personas
   *[other] A las { $time } esperaban { $count } personas
}
attract-waiting = { $count ->
    [0] Ahora no espera nadie
    [one] Ahora espera { $count } persona
    [many] Ahora esperan { $count } de personas
   *[other] Ahora esperan { $count } personas
}

## Primera pregunta

start-title = ¿Tiene cita?
start-lead = Puede escanear su código en cualquier momento.
start-appointment = Tengo cita
start-appointment-note = Regístrese con su código, pasaporte o carné
start-no-appointment = No tengo cita
start-no-appointment-note = Elija un servicio y tome un tique
start-how-long = ¿Cuánto tengo que esperar?
start-how-long-note = Vea si hay mucha gente

## Escanear

scan-code-title = Muestre el código de su cita
scan-code-lead = Ponga el código debajo del escáner, a la distancia de una mano.
scan-code-where = El código está en su confirmación.
scan-code-ready = El escáner está listo
scan-code-away = El escáner no funciona ahora
scan-code-away-lead = { $other ->
    [ready] Use su pasaporte o carné, o siga sin código.
   *[away] Siga sin código, o pregunte en Información.
}
scan-code-document = Usar mi pasaporte o carné
scan-code-without = Seguir sin código
scan-document-title = Ponga su pasaporte o carné
scan-document-lead = Ponga sobre el cristal el lado que tiene las líneas de letras y signos <.
scan-document-tip = Todavía no se ha leído nada. Póngalo plano contra el borde y no lo mueva. ¿Está en una funda? Sáquelo.
scan-document-away = El lector de documentos no funciona ahora
scan-document-away-lead = { $other ->
    [ready] Use su código, o siga sin documento.
   *[away] Siga sin documento, o pregunte en Información.
}
scan-document-read = Leemos su nombre y fecha de nacimiento, solo para encontrar su cita.
scan-document-kept = No guardamos nada ni hacemos ninguna foto.
scan-document-code = Usar mi código
scan-document-without = Seguir sin documento
looking-up-title = Un momento, por favor
looking-up = { $source ->
    [ticket] Buscamos su tique.
   *[other] Buscamos su cita.
}

## Elegir y confirmar

choose-title = ¿Qué cita es?
choose-lead = Hemos encontrado varias.
choose-note-ok = Ya puede registrarse
choose-note-too-early = Podrá registrarse más tarde
choose-note-too-late = La hora ya ha pasado
choose-note-other-day = Otro día
choose-note-other-office = En otra oficina
choose-note-already-checked-in = Llegada ya registrada
choose-note-cancelled = Anulada
confirm-title = ¿Es esta su cita?
confirm-lead = Por su privacidad, mostramos solo las iniciales.
confirm-at = Hoy a las
confirm-for = Para
confirm-persons = { $count ->
    [one] { $count } persona
    [many] { $count } de personas
   *[other] { $count } personas
}
confirm-yes = Sí, registrarme
confirm-no = No, no es la mía

## Typing, how many came, what to have at hand

type-details = Usar el teclado
type-title = ¿Qué quiere escribir?
type-code = El código de mi cita
type-code-note = Está en su confirmación
type-name = Mi apellido y fecha de nacimiento
type-name-note = Como en su pasaporte o carné de identidad
type-kept = Lo usamos solo para encontrar su cita. No guardamos nada.
type-code-title = Escriba el código de su cita
type-code-lead = Está en su confirmación. Los espacios y guiones no importan.
type-code-label = Código de la cita
type-code-empty = Aún no hay nada escrito. Escriba el código de su confirmación.
type-name-title = Escriba su apellido
type-name-lead = Como en su pasaporte. Las tildes no hacen falta.
type-name-label = Apellido
type-name-empty = Aún no hay nada escrito. Escriba su apellido.
type-name-not-latin = Estas letras no aparecen en un pasaporte. Escriba su apellido en letras latinas.
type-birth-date-title = Escriba su fecha de nacimiento
type-birth-date-lead = Día, mes y año, por ejemplo 05 11 1987.
type-field-day = Día
type-field-month = Mes
type-field-year = Año
type-date-day-missing = Falta el día. Escriba dos cifras.
type-date-month-missing = Falta el mes. Escriba dos cifras.
type-date-year-missing = El año no está completo. Escriba cuatro cifras, por ejemplo 1987.
type-date-no-such-month = Ese mes no existe. Escriba un número del 01 al 12.
type-date-no-such-day = Ese mes no tiene ese día. Revise el día y el mes.
type-date-in-the-future = Esa fecha aún no ha llegado. Revise el año.
type-date-too-long-ago = Ese año es demasiado antiguo. Revise el año.
type-search = Buscar mi cita
type-go-on = Seguir
key-space = Espacio
key-delete = Borrar
key-hyphen = Guion
key-apostrophe = Apóstrofo
confirm-thing = Tenga a mano: { $thing }
confirm-without = Sí, pero no lo llevo conmigo
persons-title = ¿Cuántas personas han venido?
persons-expected = Previsto: { $persons }
persons-fewer = Una menos
persons-more = Una más
persons-go-on = Seguir
checklist-title = ¿Lo trae todo?
checklist-lead = { $service }: esto es lo que necesita
checklist-all = Sí, lo tengo todo
checklist-missing = Falta algo
missing-title = ¿Qué falta?
missing-lead = Toque lo que no trae.
missing-state = { $on ->
    [yes] Falta
   *[no] Lo tengo
}
missing-note = Recibe su tique de todos modos. En el mostrador ven qué falta y le dicen qué hacer.
missing-go-on = Seguir

## Sin cita

walk-in-title = ¿Para qué viene?
walk-in-lead = Toque un servicio para recibir un tique.
walk-in-none = Ahora ningún servicio atiende sin cita.
municipality-title = ¿De qué municipio se trata?
municipality-lead = Donde vive o va a vivir. Guardamos solo el municipio, no su dirección.
municipality-other = Otro municipio
service-closed-now = Cerrado ahora
service-opens = Cerrado. Abre de nuevo { $when }
service-full-now = Completo por hoy
service-full = Completo por hoy. Habrá tiques { $when }
service-waiting = { $count ->
    [0] No espera nadie
    [one] Espera { $count } persona
    [many] Esperan { $count } de personas
   *[other] Esperan { $count } personas
}
service-by-appointment = Solo con cita: { $services }
checking-in-title = Un momento, por favor
checking-in-lead = Preparamos su tique.

## Tique, en papel y en la pantalla

ticket-appointment = Cita a las { $time }
ticket-walk-in = Sin cita, { $time }
ticket-where = Dónde esperar: { $area }
ticket-ahead = { $count ->
    [0] No hay nadie delante de usted
    [one] Hay { $count } persona delante de usted
    [many] Hay { $count } de personas delante de usted
   *[other] Hay { $count } personas delante de usted
}
ticket-wait = unos { $median } min, casi seguro menos de { $bound }
ticket-wait-short = { $bound ->
    [5] menos de 5 min
   *[other] menos de 5 min, casi seguro menos de { $bound }
}
ticket-wait-about = unos { $median } min
ticket-you-wait = Su espera: { $wait }
ticket-next = El próximo turno es el suyo
ticket-persons = { $count ->
    [one] { $count } persona
    [many] { $count } de personas
   *[other] { $count } personas
}
ticket-code-caption = Escanee esto en un terminal para ver cuánto le queda de espera
ticket-code-caption-phone = Escanee esto con su teléfono para ver cuánto le queda de espera
ticket-code-caption-phone-later = Escanee esto con su teléfono. Verá cuánto le queda de espera cuando vuelva la conexión.
ticket-issued = { $day }, { $time }
ticket-copy = Impreso otra vez
ticket-keep = Guarde este tique

ticket-title = Su número
ticket-title-called = Es su turno
ticket-go-to = Vaya al mostrador { $counter }
ticket-go-now = Vaya ahora al mostrador
ticket-label-where = Dónde esperar
ticket-label-ahead = Delante de usted
ticket-label-wait = Cuánto tiempo
ticket-ahead-short = { $count ->
    [0] nadie
    [one] { $count } persona
    [many] { $count } de personas
   *[other] { $count } personas
}
ticket-printing = Su tique se está imprimiendo
ticket-printed = Tome su tique
ticket-failed = Su tique no ha salido
ticket-failed-note = Apunte su número o hágale una foto. Vale también sin papel.
ticket-failed-note-away = La impresora no funciona ahora. Apunte su número o hágale una foto. Vale igual.
ticket-unknown = No sabemos si su tique ha salido
ticket-unknown-note = ¿No hay papel? Apunte su número. Vale igual.
ticket-recovered-title = Su número es { $number }. ¿Imprimir otra vez?
ticket-recovered-note = ¿Ya lo tiene o no es su número? Toque Listo.
ticket-note-keep = Mire su número en las pantallas de la zona de espera.
ticket-print-again = Imprimir otra vez
ticket-done = Listo
ticket-estimated = Calculado por este terminal a las { $time }

## Respuestas: primero la respuesta

answer-too-early = Podrá registrarse desde las { $time }
answer-too-early-detail = Su cita para { $service } es a las { $start }.
answer-too-early-next = Hasta luego. También puede tomar un tique ahora y esperar aquí.
answer-too-early-next-return = Vuelva a esa hora. Hasta pronto.
answer-too-late = El registro cerró a las { $time }
answer-too-late-detail = Su cita para { $service } era a las { $start }.
answer-too-late-next = Aún puede tomar un tique y esperar su turno.
answer-to-desk = Vaya a Información. Allí le ayudarán.
answer-other-day = Su cita es { $when }
answer-other-day-past = Su cita era { $when }
answer-about = Es para { $service }.
answer-other-day-next = Vuelva entonces. ¿No puede esperar? Vea qué está abierto hoy.
answer-other-day-past-next = Vea qué está abierto hoy, o pida una nueva cita en Información.
answer-other-office = Su cita es en otro lugar: { $office }
answer-other-office-unknown = Su cita es en otra oficina
answer-other-office-when = Es { $when }.
answer-other-office-next = Vaya allí. En este terminal no puede registrarse para esa cita.
answer-already = Ya se ha registrado
answer-already-number = Ya se ha registrado. Su número es { $number }
answer-already-when = Se registró a las { $time }.
answer-already-next = Tome asiento. Llamaremos su número.
answer-cancelled = Esta cita se anuló
answer-cancelled-detail = Era { $when }, para { $service }.
answer-cancelled-next = Vea qué servicios están abiertos sin cita, o pregunte en Información.
answer-not-found = { $source ->
    [code] No hemos encontrado ninguna cita con este código
    [typed_code] No hemos encontrado ninguna cita con este código
    [typed_name] No hemos encontrado ninguna cita con este nombre y fecha de nacimiento
    [ticket] No conocemos este tique
   *[document] No hemos encontrado ninguna cita con este documento
}
answer-not-found-next = { $source ->
    [code] ¿Es el código de su confirmación? Entonces, pruebe otra vez.
    [typed_code] ¿Es el código de su confirmación? Entonces, escríbalo otra vez.
    [typed_name] Pruebe otra vez, tal como en su pasaporte, o use el código de su confirmación.
    [ticket] Quizá es de otro día. Puede tomar un tique nuevo.
   *[document] Pruebe otra vez, o use el código de su confirmación.
}
answer-could-not-check = { $source ->
    [ticket] No hemos podido consultar su tique
   *[other] No hemos podido consultar su cita
}
answer-could-not-check-busy = En el último minuto ha habido demasiadas búsquedas. Pruebe otra vez dentro de un minuto.
answer-could-not-check-detail = Es cosa nuestra, no suya.
answer-could-not-check-next = { $source ->
    [ticket] Su número vale. Mírelo en las pantallas de la zona de espera.
   *[other] Tome un tique sin cita, pruebe otra vez, o pregunte en Información.
}
answer-no-ticket = Aquí no podemos darle un tique
answer-no-ticket-detail = Este terminal tiene un problema. Todavía no se ha registrado.
answer-refused-citizen-number = Ese no es el código de su cita
answer-refused-citizen-number-detail = Es un código con un número personal. No lo hemos guardado. El código de su cita está en su confirmación.
answer-refused-not-ours = Ese no es el código de una cita
answer-refused-not-ours-detail = El código de su cita está en su confirmación.
answer-refused-unreadable = No hemos podido leerlo
answer-refused-unreadable-detail = No lo mueva y manténgalo plano. Si es un teléfono, ponga más brillo en la pantalla.
answer-refused-visa = Eso es un visado
answer-refused-visa-detail = Ponga la página de su pasaporte con su foto.
answer-service-closed = { $service }: cerrado ahora
answer-service-closed-when = Abre de nuevo { $when }.
answer-service-closed-next = Puede elegir otro servicio.
answer-full = { $service }: completo por hoy
answer-full-contingent = Ya se han dado todos los tiques de hoy.
answer-full-closing = Esperan tantas personas que no podríamos atenderle antes de cerrar.
answer-full-when = Habrá tiques de nuevo { $when }.
answer-full-next = Puede elegir otro servicio. En Información le ayudan a pedir una cita.
answer-own-service = su servicio

answer-wait-anyway = Tomar un tique y esperar
answer-walk-in = Ver qué está abierto hoy
answer-take-ticket = Tomar un tique
answer-without-appointment = Seguir sin cita
answer-try-again = Probar otra vez
answer-print-again = Imprimir mi tique otra vez
answer-done = Listo

## Tiempos de espera

waiting-title = ¿Cuánto tengo que esperar?
waiting-lead = Escanee su tique para ver su puesto.
waiting-ticket-title = Su número
waiting-unknown = Todavía no lo sabemos
waiting-unknown-now = Ahora no podemos decirlo
waiting-over = Esta visita ha terminado. Gracias por venir.
waiting-missed = Hemos llamado su número, pero no ha venido nadie. Vaya a Información.
waiting-void = Este tique ya no se usa. Vaya a Información.
waiting-rate = Cuéntenos cómo le ha ido

## Cómo le ha ido

rate-title = ¿Cómo ha sido su visita?
rate-lead = Toque un número. No guardamos quién es usted.
rate-worst = 1: muy mal
rate-best = 10: muy bien
rate-no = No, gracias
rate-thanks = Gracias
rate-thanks-lead = Nos ayuda a mejorar.

## Ayuda, sigue ahí, cerrado, fuera de uso

help-title = Una persona puede ayudarle
help-lead = Información está aquí:
help-hint = Toque Atrás para seguir donde estaba. Abajo puede cambiar el idioma, el contraste y la letra.
help-call = Llamar a alguien
help-calling = Estamos llamando a alguien
help-called = Hemos llamado a alguien
help-called-lead = Quédese aquí. Alguien de nuestro personal viene a ayudarle.
help-unheard = Ahora no podemos llamar a nadie desde aquí. Vaya a Información:
still-there-title = ¿Sigue ahí?
still-there-lead = Después borramos la pantalla para que nadie vea sus datos.
still-there-seconds = { $count ->
    [one] { $count } segundo
    [many] { $count } de segundos
   *[other] { $count } segundos
}
still-there-yes = Sí, seguir
closed-title = Ahora está cerrado
closed-opens = Abrimos de nuevo { $when }.
closed-day = Hoy: { $day }
out-of-service-title = Este terminal está fuera de uso
out-of-service-lead = Lo sentimos. Vaya a Información. Allí le ayudarán.
out-of-service-code = Para el personal: { $code }

## El tique de prueba

test-ticket-title = Tique de prueba
test-ticket-lead = Esta impresora funciona.
test-ticket-code = Lea el código con el escáner: es conocido y no lleva a ninguna parte.
test-ticket-letters = Letras: á é í ó ú ñ ¿ ¡ ü ß ç ł š ğ €
test-ticket-mark = PRUEBA

## Speech: what is only heard

speech-keys = Este terminal se usa con cuatro teclas. Siguiente y atrás pasan de una cosa a otra. Elegir la elige. Repetir la dice otra vez. Cada tecla calla la voz.
speech-language = Para { $language }, pulse elegir.
speech-of = { $number } de { $count }
speech-not-now = ahora no es posible
speech-chosen = elegido
speech-first = Es el primero.
speech-last = Es el último.
speech-private = Esto es personal. Conecte unos auriculares para oírlo.
speech-volume = Volumen { $level }
speech-ended = El uso del terminal ha terminado. Aquí no se guarda nada. Pulse una tecla para empezar de nuevo.
speech-foot = Abajo en la pantalla
speech-nothing = Aquí no hay nada que elegir. Pulse siguiente.
