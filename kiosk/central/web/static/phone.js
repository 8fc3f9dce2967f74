// The phone: asks for its page again when it is told to, and every quarter of a minute. Written for old browsers.
(function () {
  "use strict";
  var main = document.getElementById("main"), waiting = false, heard = 0;
  function stale(old) { document.getElementById("stale").hidden = !old; }
  function ask() {
    if (waiting || document.hidden) { return; }
    waiting = true;
    var request = new XMLHttpRequest();
    request.open("GET", location.href, true);
    request.timeout = 10000;
    request.onreadystatechange = function () {
      if (request.readyState !== 4) { return; }
      waiting = false;
      if (request.status === 404) { location.reload(); return; }
      if (request.status !== 200) { stale(true); return; }
      heard = new Date().getTime();
      var fresh = new DOMParser().parseFromString(request.responseText, "text/html").getElementById("main");
      if (!fresh) { return; }
      var as = fresh.querySelector(".as-of"), was = main.querySelector(".as-of");
      was.textContent = as.textContent;
      document.getElementById("stale").textContent = fresh.querySelector("#stale").textContent;
      stale(false);
      if (fresh.className === main.className && fresh.innerHTML === main.innerHTML) { return; }
      if (main.querySelector("form") && fresh.querySelector("form")) { return; }
      if (fresh.className === "called" && main.className !== "called" && navigator.vibrate) {
        navigator.vibrate([300, 200, 300]);
      }
      main.className = fresh.className;
      main.innerHTML = fresh.innerHTML;
    };
    request.send();
  }
  function listen() {
    if (!window.EventSource) { return; }
    var source = new EventSource(document.body.getAttribute("data-stream"));
    source.addEventListener("changed", ask);
    source.onerror = function () { if (source.readyState === 2) { setTimeout(listen, 5000); } };
  }
  document.addEventListener("visibilitychange", ask);
  setInterval(function () { if (new Date().getTime() - heard > 14000) { ask(); } }, 5000);
  listen();
})();
