// Little conveniences; every page works without them.
"use strict";
document.addEventListener("keydown", (event) => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    document.getElementById("q").focus();
  }
});
for (const form of document.querySelectorAll("[data-drop]")) {
  const mark = (on) => (event) => {
    event.preventDefault();
    form.classList.toggle("over", on);
  };
  form.addEventListener("dragover", mark(true));
  form.addEventListener("dragleave", mark(false));
  form.addEventListener("drop", (event) => {
    mark(false)(event);
    if (event.dataTransfer.files.length) {
      form.querySelector("[type=file]").files = event.dataTransfer.files;
      form.requestSubmit();
    }
  });
}
for (const field of document.querySelectorAll("form.correct fieldset div")) {
  const radio = field.querySelector("[type=radio]");
  if (radio) {
    field.addEventListener("input", (event) => {
      if (event.target !== radio) {
        radio.checked = true;
      }
    });
  }
}
