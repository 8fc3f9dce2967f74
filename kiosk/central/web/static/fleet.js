// The list of kiosks: what was ticked stays so while the list changes, all of a page are ticked at once, and counted.
"use strict";
(() => {
  const ticked = new Set();
  const boxes = () => [...document.querySelectorAll("input[name=kiosk]")];

  const show = () => {
    const all = document.getElementById("all-here");
    const here = boxes();
    if (all) {
      all.hidden = false;
      all.checked = here.length > 0 && here.every((box) => box.checked);
    }
    const chosen = document.getElementById("chosen");
    const count = here.filter((box) => box.checked).length;
    if (chosen && chosen.textContent !== (count ? `(${count})` : "")) chosen.textContent = count ? `(${count})` : "";
  };

  document.addEventListener("change", (event) => {
    if (event.target.id === "all-here") {
      for (const box of boxes()) box.checked = event.target.checked;
    }
    ticked.clear();
    for (const box of boxes()) if (box.checked) ticked.add(box.value);
    show();
  });

  // A list that has come anew knows nothing of what was ticked.
  Loket.heard(() => {
    for (const box of boxes()) box.checked = ticked.has(box.value);
    show();
  });
  if (location.search.includes("said=")) {
    const kept = new URLSearchParams(location.search);
    kept.delete("said");
    kept.delete("count");
    history.replaceState(null, "", location.pathname + (String(kept) ? `?${kept}` : ""));
  }
  show();
})();
