// The counter's page: each action is a key, and a form does not load the whole page anew.
"use strict";
(() => {
  const said = document.getElementById("said");
  const keys = document.getElementById("keys");
  const STORED = "loket-keys";
  let on = localStorage.getItem(STORED) !== "off";

  const showKeys = () => {
    keys.hidden = false;
    keys.querySelector("span").textContent = on ? keys.dataset.on : keys.dataset.off;
    keys.setAttribute("aria-pressed", String(on));
    document.body.classList.toggle("keys-off", !on);
  };
  keys.addEventListener("click", () => {
    on = !on;
    localStorage.setItem(STORED, on ? "on" : "off");
    showKeys();
  });
  showKeys();
  if (location.search.includes("said=")) history.replaceState(null, "", location.pathname);

  document.addEventListener("keydown", (event) => {
    const at = event.target;
    if (!on || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (event.key === "Escape" && at.matches("input, select")) { document.getElementById("now").focus(); return; }
    if (at.matches("input:not([type=checkbox]), select, textarea")) return;
    const key = event.key.toLowerCase();
    if (!/^[a-z]$/.test(key)) return;
    const field = document.querySelector(`[data-focus-key="${key}"]`);
    const button = document.querySelector(`[data-key="${key}"]`);
    if (field) { event.preventDefault(); field.focus(); }
    else if (button) {
      event.preventDefault();
      const closed = button.closest("details:not([open])");
      if (closed) { closed.open = true; button.focus(); } else button.click();
    }
  });

  document.addEventListener("input", (event) => {
    const part = event.target.closest("[data-live]");
    if (part) part.dataset.changed = "yes";
  });

  let sending = false;
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (form.dataset.plain !== undefined) return;
    event.preventDefault();
    if (sending) return;
    sending = true;
    const fields = new URLSearchParams(new FormData(form));
    if (event.submitter && event.submitter.name) fields.set(event.submitter.name, event.submitter.value);
    const part = form.closest("[data-live]");
    const typed = document.activeElement && document.activeElement.matches("input, select, textarea");
    try {
      const answer = await fetch(form.action, { method: "POST", body: fields, credentials: "same-origin" });
      const text = await answer.text();
      const fresh = new DOMParser().parseFromString(text, "text/html");
      if (!fresh.getElementById("said")) { location.assign("/counter"); return; }
      if (part) delete part.dataset.changed;
      if (part && typed) document.activeElement.blur();
      said.textContent = "";
      Loket.accept(text);
      said.textContent = fresh.getElementById("said").textContent;
      if (!part) renew(form, fresh);
      if (document.activeElement === document.body) document.getElementById("now").focus();
    } catch (problem) {
      Loket.ask();
    } finally {
      sending = false;
    }
  });

  // A form that makes something has a key of its own each time; what was refused stays filled in.
  const renew = (form, fresh) => {
    const other = fresh.querySelector(`form[action="${form.getAttribute("action")}"] [name=key]`);
    if (other) form.querySelector("[name=key]").value = other.value;
    const number = form.querySelector("#number");
    if (number) { number.value = ""; }
  };
})();
