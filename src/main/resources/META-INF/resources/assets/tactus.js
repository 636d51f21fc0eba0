/* What pages do beyond links and forms; without it everything still works. */
(() => {
  "use strict";

  /* times in the reader's zone */
  const zone = new Intl.DateTimeFormat(undefined, {
    year: "numeric", month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", timeZoneName: "short",
  });
  const showTimes = (root) => [...(root.matches?.("time") ? [root] : []), ...root.querySelectorAll("time[datetime]:not([data-local])")].forEach((time) => {
    const at = new Date(time.dateTime);
    if (time.dateTime.includes("T") && !Number.isNaN(at.getTime())) {
      time.title = time.dateTime;
      time.textContent = zone.format(at);
      time.dataset.local = "";
    }
  });

  /* what was wrong with a form is read first */
  const focusSlips = (root) => root.querySelector("[data-focus]")?.focus();

  /* what is typed while a form is on its way to be put in its own place stays typed */
  const fieldsOf = (form) => [...form.querySelectorAll("input[id]:not([type=hidden]), select[id], textarea[id]")];
  let sent, typedSince = [], focused;
  document.addEventListener("htmx:beforeRequest", ({ detail }) => {
    if (detail.target.id === "claim" && detail.elt.id !== "claim") {
      sent = new Map(fieldsOf(detail.target).map((field) => [field.id, field.value]));
    }
  });
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    if (sent && detail.target.id === "claim" && detail.requestConfig.elt.id !== "claim") {
      focused = document.activeElement?.id;
      typedSince = fieldsOf(detail.target).filter((field) => sent.has(field.id) && sent.get(field.id) !== field.value);
      sent = undefined;
    }
  });
  const restore = (root) => {
    const restored = root.id === "claim" ? typedSince : [];
    typedSince = restored.length ? [] : typedSince;
    restored.forEach(({ id, value }) => {
      const field = document.getElementById(id);
      if (field) {
        field.value = value;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        field.dispatchEvent(new Event("change", { bubbles: true }));
      }
    });
    return restored.length > 0;
  };

  const ready = (root) => {
    showTimes(root);
    if (restore(root)) {
      document.getElementById(focused)?.focus();
    } else {
      focusSlips(root);
    }
  };
  ready(document);
  document.addEventListener("htmx:load", (event) => ready(event.detail.elt));

  /* a field says for itself that it is wrong */
  document.addEventListener("htmx:oobAfterSwap", ({ detail: { target } }) => {
    const field = target.id.endsWith("-notes") && document.getElementById(target.id.slice(0, -"-notes".length));
    if (field) {
      if (target.querySelector(".note.error")) {
        field.setAttribute("aria-invalid", "true");
      } else {
        field.removeAttribute("aria-invalid");
      }
    }
  });

  /* who looks something up by Enter doesn't send the form that it is looked up for */
  document.addEventListener("keydown", (event) => {
    const button = event.key === "Enter" && event.target.dataset?.enter;
    if (button) {
      event.preventDefault();
      document.getElementById(button).click();
    }
  });

  /* a question before what can't be undone */
  document.addEventListener("submit", (event) => {
    const question = event.submitter?.dataset.ask ?? event.target.dataset.ask;
    if (question && !window.confirm(question)) {
      event.preventDefault();
    }
  });

  /* a file: dropped where it would be chosen, and a bar while it is sent */
  const fileField = (event) => event.target.closest?.("form[data-upload] .field:has(input[type=file])");
  for (const kind of ["dragenter", "dragover", "dragleave", "drop"]) {
    document.addEventListener(kind, (event) => {
      const field = fileField(event);
      if (field) {
        event.preventDefault();
        field.classList.toggle("over", kind.startsWith("drage") || kind === "dragover");
        if (kind === "drop") {
          field.querySelector("input[type=file]").files = event.dataTransfer.files;
        }
      }
    });
  }
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !form.matches("form[data-upload]")) {
      return;
    }
    event.preventDefault();
    const sending = form.querySelector(".sending");
    const bar = sending.querySelector("progress");
    const request = new XMLHttpRequest();
    request.open("post", form.action);
    request.setRequestHeader("Accept", "text/html");
    request.upload.addEventListener("progress", (sent) => { bar.max = sent.total; bar.value = sent.loaded; });
    request.addEventListener("error", () => { sending.hidden = true; window.alert("The file could not be sent; try again."); });
    request.addEventListener("load", () => {
      if (request.status < 400) {
        window.location.assign(request.responseURL);
        return;
      }
      const answer = new DOMParser().parseFromString(request.responseText, "text/html");
      document.getElementById("main").replaceWith(answer.getElementById("main"));
      window.htmx?.process(document.getElementById("main"));
      ready(document);
    });
    sending.hidden = false;
    request.send(new FormData(form, event.submitter));
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
})();

/* Charts: what stands in a table, drawn; a bar leads where its figure does. */
(() => {
  "use strict";
  const hues = ["#1b7f94", "#b34700", "#4f6bbd", "#2f7d46", "#a0457f", "#8a6d00", "#6b5bb0", "#7a4b3a"];

  const draw = (box) => {
    const table = document.getElementById(box.dataset.chart);
    if (!table || box.dataset.drawn !== undefined || !window.Chart) {
      return;
    }
    box.dataset.drawn = "";
    const heads = [...table.tHead.rows[0].cells];
    const columns = heads.map((head, at) => at).filter((at) => heads[at].dataset.series);
    const rows = [...table.tBodies[0].rows];
    const unit = heads[columns[0]].dataset.series;
    const value = (row, at) => {
      const text = row.cells[at].dataset.value ?? row.cells[at].textContent;
      return text === "" ? null : Number(text);
    };
    const link = (row, at) => (row.cells[at].querySelector("a") ?? row.querySelector("a"))?.href;
    const style = getComputedStyle(document.documentElement);
    const [ink, line] = ["--ink", "--line"].map((name) => style.getPropertyValue(name).trim());
    const across = box.dataset.shape === "across";
    const figures = { beginAtZero: true, max: unit === "%" ? 100 : undefined, stacked: columns.length > 1, title: { display: true, text: unit, color: ink },
      ticks: { color: ink, precision: 0 }, grid: { color: line } };
    const names = { stacked: columns.length > 1, ticks: { color: ink, autoSkip: false }, grid: { display: false } };
    const canvas = box.appendChild(document.createElement("canvas"));
    new window.Chart(canvas, {
      type: "bar",
      data: {
        labels: rows.map((row) => row.cells[0].textContent.trim()),
        datasets: columns.map((at, place) => ({
          label: heads[at].textContent.trim(), data: rows.map((row) => value(row, at)),
          backgroundColor: hues[place % hues.length], maxBarThickness: 48,
        })),
      },
      options: {
        animation: false, maintainAspectRatio: false, indexAxis: across ? "y" : "x",
        scales: across ? { x: figures, y: names } : { x: names, y: figures },
        plugins: { legend: { display: columns.length > 1, labels: { color: ink } } },
        onHover: (event, bars) => { canvas.classList.toggle("leads", bars.some((bar) => link(rows[bar.index], columns[bar.datasetIndex]))); },
        onClick: (event, bars) => {
          const to = bars.length && link(rows[bars[0].index], columns[bars[0].datasetIndex]);
          if (to) {
            window.location.assign(to);
          }
        },
      },
    });
  };
  const drawAll = (root) => (root.matches?.("[data-chart]") ? [root] : root.querySelectorAll("[data-chart]")).forEach(draw);
  drawAll(document);
  document.addEventListener("htmx:load", (event) => drawAll(event.detail.elt));
})();
