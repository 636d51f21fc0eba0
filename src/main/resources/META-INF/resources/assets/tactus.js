/* What pages do beyond links and forms; without it everything still works. */
(() => {
  "use strict";

  /* times in the reader's zone */
  const zone = new Intl.DateTimeFormat(undefined, {
    year: "numeric", month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", timeZoneName: "short",
  });
  const showTimes = (root) => root.querySelectorAll("time[datetime]:not([data-local])").forEach((time) => {
    const at = new Date(time.dateTime);
    if (time.dateTime.includes("T") && !Number.isNaN(at.getTime())) {
      time.title = time.dateTime;
      time.textContent = zone.format(at);
      time.dataset.local = "";
    }
  });

  /* what was wrong with a form is read first */
  const focusSlips = (root) => root.querySelector("[data-focus]")?.focus();

  const ready = (root) => { showTimes(root); focusSlips(root); };
  ready(document);
  document.addEventListener("htmx:load", (event) => ready(event.detail.elt));

  /* a question before what can't be undone */
  document.addEventListener("submit", (event) => {
    const question = event.submitter?.dataset.ask ?? event.target.dataset.ask;
    if (question && !window.confirm(question)) {
      event.preventDefault();
    }
  });

  /* a word before the session ends */
  const idle = Number(document.body.dataset.idleSeconds ?? 0) * 1000;
  const notice = document.getElementById("session");
  if (idle && notice) {
    let timer;
    const later = () => {
      clearTimeout(timer);
      notice.hidden = true;
      timer = setTimeout(() => { notice.hidden = false; }, Math.max(idle - 120000, idle / 2));
    };
    document.addEventListener("htmx:afterRequest", later);
    document.getElementById("stay").addEventListener("click", () => fetch("/session").then(later));
    later();
  }

  /* what copies, copies */
  document.addEventListener("click", (event) => {
    const from = event.target.closest("[data-copy]");
    if (from) {
      navigator.clipboard?.writeText(document.getElementById(from.dataset.copy).textContent)
        .then(() => { from.textContent = "Copied"; });
    }
  });

  /* a file is dropped on its form, and the bar shows how much of it has gone */
  document.querySelectorAll("form[data-upload]").forEach((form) => {
    const input = form.querySelector("input[type=file]");
    const over = (event, isOver) => { event.preventDefault(); form.classList.toggle("over", isOver); };
    form.addEventListener("dragover", (event) => over(event, true));
    form.addEventListener("dragleave", (event) => over(event, false));
    form.addEventListener("drop", (event) => {
      over(event, false);
      if (event.dataTransfer.files.length) {
        input.files = event.dataTransfer.files;
      }
    });
    form.addEventListener("submit", (event) => {
      if (event.defaultPrevented) {
        return;
      }
      event.preventDefault();
      const status = form.querySelector(".sending");
      const bar = document.createElement("progress");
      bar.max = 1;
      bar.setAttribute("aria-label", "Sent");
      status.replaceChildren("Sending. ", bar);
      const buttons = form.querySelectorAll("button");
      buttons.forEach((button) => { button.disabled = true; });
      const failed = (says) => {
        status.textContent = says;
        buttons.forEach((button) => { button.disabled = false; });
      };
      const sending = new XMLHttpRequest();
      sending.open("POST", form.action);
      sending.responseType = "document";
      sending.upload.onprogress = (sent) => { bar.value = sent.loaded / sent.total; };
      sending.onerror = () => failed("The file didn't arrive; nothing was done. Send it again.");
      sending.onload = () => {
        if (sending.status < 400) {
          window.location.assign(sending.responseURL);
          return;
        }
        const told = sending.response?.querySelector("[role=alert]")?.textContent;
        failed(told?.trim() || `It was refused (${sending.status}).`);
      };
      sending.send(new FormData(form, event.submitter));
    });
  });
})();
