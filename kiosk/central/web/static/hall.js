// The hall's screen: a chime for each call, and the number spoken in the visitor's language where there is a voice.
"use strict";
(() => {
  const sound = document.getElementById("sound");
  const note = document.getElementById("voice");
  const speech = window.speechSynthesis;
  const Audio = window.AudioContext || window.webkitAudioContext;
  const audio = Audio ? new Audio() : null;
  const office = document.documentElement.lang;
  let known = new Set();

  const calls = () => [...document.querySelectorAll("[data-calling]")];
  const voiceFor = (language) => speech && speech.getVoices().find((voice) => {
    const tag = voice.lang.toLowerCase().replace("_", "-");
    return tag === language || tag.split("-")[0] === language.split("-")[0];
  });

  const chime = () => {
    if (!audio || audio.state !== "running") return;
    [[659, 0], [523, 0.35]].forEach(([pitch, after]) => {
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      const at = audio.currentTime + after;
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0.0001, at);
      volume.gain.exponentialRampToValueAtTime(0.4, at + 0.02);
      volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.9);
      tone.connect(volume).connect(audio.destination);
      tone.start(at);
      tone.stop(at + 1);
    });
  };

  // Only the visitor's own language: a number read by another language's voice would be understood by nobody.
  const speak = (call) => {
    const voice = voiceFor(call.dataset.language);
    if (!voice) { lacking(call.dataset.language); return; }
    note.hidden = true;
    const saying = new SpeechSynthesisUtterance(call.dataset.speech);
    saying.voice = voice;
    saying.lang = voice.lang;
    saying.rate = 0.9;
    setTimeout(() => speech.speak(saying), 1200);
  };

  const lacking = (language) => {
    const name = window.Intl && Intl.DisplayNames ? new Intl.DisplayNames([office], { type: "language" }).of(language) : language;
    note.textContent = note.dataset.text.replace("%", name);
    note.hidden = false;
  };

  const announce = () => {
    const fresh = calls().filter((call) => !known.has(call.dataset.call));
    // Those that stood here and are called still; one that comes back after a transfer is called anew.
    known = new Set(calls().map((call) => call.dataset.call));
    if (!fresh.length) return;
    chime();
    for (const call of fresh.reverse()) {
      call.classList.add("fresh");
      speak(call);
    }
    document.body.dataset.announced = String(Number(document.body.dataset.announced || 0) + fresh.length);
  };

  const hush = () => { if (audio) sound.hidden = audio.state === "running"; };
  if (audio) {
    audio.addEventListener("statechange", hush);
    const wake = () => audio.resume();
    sound.addEventListener("click", wake);
    document.addEventListener("pointerdown", wake);
    document.addEventListener("keydown", wake);
    hush();
  }
  known = new Set(calls().map((call) => call.dataset.call));
  Loket.heard(announce);
})();
