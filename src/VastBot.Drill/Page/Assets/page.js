// Keeps the page fresh without reloading it, and makes forms, keys and dates pleasant. Without it every form still works.
(() => {
  "use strict";
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const shell = $("[data-shell]");

  // --- dates in the reader's zone
  const formats = {
    time: { hour: "2-digit", minute: "2-digit" },
    time_secs: { hour: "2-digit", minute: "2-digit", second: "2-digit" },
    date_num: { year: "numeric", month: "2-digit", day: "2-digit" },
    date: { year: "numeric", month: "long", day: "numeric" },
    date_short: { year: "numeric", month: "short", day: "numeric" },
    date_long: { weekday: "long", year: "numeric", month: "long", day: "numeric" },
  };
  const pretty = (date) => {
    const day = (d) => Math.floor((d.getTime() - d.getTimezoneOffset() * 60000) / 86400000);
    return { "-1": "yesterday", 0: "today", 1: "tomorrow" }[day(date) - day(new Date())];
  };
  const ago = (date) => {
    const minutes = Math.round((Date.now() - date) / 60000);
    return minutes < 1 ? "just now" : minutes < 60 ? `${minutes} min ago` : `${Math.round(minutes / 60)} h ago`;
  };
  function dates(root) {
    for (const element of $$("time[data-unix]", root)) {
      const date = new Date(Number(element.dataset.unix) * 1000);
      element.textContent = element.dataset.tokens.replace(/\{(\w+?)(_pretty)?\}/g, (all, token, isPretty) =>
        token === "ago" ? ago(date) : (isPretty && pretty(date)) || (formats[token] ? new Intl.DateTimeFormat(undefined, formats[token]).format(date) : all));
    }
  }

  // --- the practice clock, which may run faster than ours
  const seconds = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
  function tick() {
    const clock = $("time[data-clock]");
    if (!clock) return;
    if (clock.since === undefined) clock.since = performance.now();
    const now = new Date(Number(clock.dataset.clock) + (performance.now() - clock.since) * Number(clock.dataset.speed));
    const shown = seconds.format(now);
    // Drawing costs more than looking.
    if (clock.textContent !== shown) clock.textContent = shown;
  }
  setInterval(tick, 250);

  // --- fetching the page again and swapping what changed
  const bottom = (box) => box.scrollHeight - box.scrollTop - box.clientHeight < 80;
  function swap(before, after) {
    if (before.dataset.hash !== undefined ? before.dataset.hash === after.dataset.hash : before.dataset.html === after.innerHTML && before.className === after.className) return;
    const html = after.innerHTML;
    if (before.hasAttribute("data-keep-open") && before.open) after.setAttribute("open", "");
    before.replaceWith(after);
    after.dataset.html = html;
  }
  function merge(list, fresh) {
    const scroll = list.closest("[data-scroll]"), stick = bottom(scroll);
    const known = new Map($$(":scope > [data-key]", list).map((row) => [row.dataset.key, row]));
    let place = null;
    for (const row of [...fresh.children]) {
      const old = known.get(row.dataset.key), html = row.outerHTML;
      known.delete(row.dataset.key);
      const same = old && old.source === html;
      const keep = same ? old : row;
      if (!same) { row.source = html; dates(row); }
      if (old && !same) { focusKept(old, row, () => old.replaceWith(row)); }
      else if (!old) { row.classList.add("new"); place ? place.after(row) : list.prepend(row); }
      place = keep;
    }
    for (const gone of known.values()) gone.remove();
    if (stick) scroll.scrollTop = scroll.scrollHeight;
  }
  function focusKept(old, row, replace) {
    const active = old.contains(document.activeElement) ? document.activeElement : null;
    replace();
    if (active) ((active.name && $(`[name="${CSS.escape(active.name)}"][value="${CSS.escape(active.value)}"]`, row)) || row).focus();
  }
  function modalChanged() {
    const modal = $(".modal");
    const was = shell.inert;
    shell.inert = !!modal;
    if (!modal) { if (was) ($("#thread-composer") || $("#composer"))?.focus({ preventScroll: true }); return; }
    dates(modal);
    (modal.querySelector(".bad input, .bad textarea, .blocks input, .blocks textarea, .blocks select") || modal.querySelector("footer button:last-child")).focus();
  }
  let fetching = false, again = false;
  async function refresh() {
    if (fetching) { again = true; return; }
    fetching = true;
    try {
      do {
        again = false;
        const response = await fetch(location.href, { headers: { "X-Refresh": "1" } });
        if (!response.ok) return;
        const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
        for (const part of $$("[data-part]")) {
          const name = part.dataset.part, next = $(`[data-part="${name}"]`, fresh);
          if (!next || next.dataset.hash !== undefined && next.dataset.hash === part.dataset.hash) continue;
          swap(part, next);
          if (name === "modal") modalChanged();
          else dates($(`[data-part="${name}"]`));
        }
        for (const list of $$("[data-list]")) {
          const next = $(`[data-list="${list.dataset.list}"]`, fresh);
          if (next) merge(list, next);
        }
      } while (again);
    } finally { fetching = false; }
  }

  // --- forms without leaving the page
  const bodyOf = (form) => [...form.values()].some((value) => value instanceof File) ? form : new URLSearchParams(form);
  const post = (url, form) => fetch(url, { method: "POST", headers: { "X-Refresh": "1" }, body: bodyOf(form) });
  document.addEventListener("submit", async (event) => {
    const form = event.target, button = event.submitter;
    if (form.method !== "post") return;
    event.preventDefault();
    const data = new FormData(form, button && button.name ? button : undefined);
    if (form.matches("[data-composer]")) { const box = $("textarea", form); box.value = ""; grow(box); hints(box); box.focus(); }
    if (button && button.dataset.url) open(button.dataset.url, "_blank", "noopener");
    const busy = button && button.closest(".blocks, .modal") ? button : null;
    if (busy) { busy.classList.add("busy"); busy.disabled = true; }
    button?.closest("dialog")?.close();
    button?.closest("details.overflow")?.removeAttribute("open");
    try { await post(button?.getAttribute("formaction") || form.getAttribute("action"), data); }
    finally { if (busy) { busy.classList.remove("busy"); busy.disabled = false; } await refresh(); }
  });
  document.addEventListener("change", (event) => {
    const field = event.target;
    if (field.hasAttribute("data-submit")) field.form.requestSubmit();
    if (!field.dataset.use) return;
    const data = new FormData(field.form);
    data.set("use", field.dataset.use);
    post("/do/use", data).then(refresh);
  });
  document.addEventListener("input", async (event) => {
    const search = event.target, name = search.dataset?.suggest;
    if (name === undefined || search.value.length < Number(search.dataset.least)) return;
    const data = new FormData(search.form), typed = search.value;
    data.set("use", name);
    data.set("typed", typed);
    const options = await (await post("/do/suggest", data)).json();
    if (search.value !== typed) return;
    const menu = search.nextElementSibling, kept = [...menu.options].filter((option) => option.selected || option.value === "");
    const fresh = options.filter((o) => !kept.some((option) => option.value === o.value)).map((o) => new Option(o.label, o.value));
    menu.replaceChildren(...kept, ...fresh);
  });
  document.addEventListener("click", (event) => {
    const opens = event.target.closest("[data-opens]"), fill = event.target.closest("[data-fill]");
    if (opens) document.getElementById(opens.dataset.opens).showModal();
    if (event.target.closest("[data-closes]")) event.target.closest("dialog").close();
    if (fill) { const box = $("[data-composer] textarea"); box.value = fill.dataset.fill; hints(box); box.focus(); }
    for (const menu of $$("details.overflow[open]")) if (!menu.contains(event.target)) menu.open = false;
    if (event.target.classList.contains("backdrop")) $("[data-escape]", event.target).click();
  });

  // --- the composer and the keys
  function grow(box) { box.style.height = "auto"; box.style.height = `${Math.min(box.scrollHeight, 180)}px`; }
  function hints(box) {
    const list = $("[data-hints]", box.form);
    if (!list) return;
    let any = false;
    for (const hint of $$("button", list)) {
      const fits = box.value.startsWith("/") && hint.dataset.fill.startsWith(box.value) && hint.dataset.fill !== box.value;
      hint.parentElement.hidden = !fits;
      any ||= fits;
    }
    list.hidden = !any;
  }
  document.addEventListener("input", (event) => { if (event.target.closest("[data-composer]")) { grow(event.target); hints(event.target); } });
  document.addEventListener("keydown", (event) => {
    const box = event.target.closest?.("[data-composer] textarea");
    if (box && event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); if (box.value.trim()) box.form.requestSubmit(); }
    if (box && event.key === "Tab" && !event.shiftKey) {
      const first = $("[data-hints]:not([hidden]) li:not([hidden]) button", box.form);
      if (first) { event.preventDefault(); box.value = first.dataset.fill; hints(box); }
    }
    const row = event.target.closest?.("[data-key]");
    if (event.target === row && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      (event.key === "ArrowDown" ? row.nextElementSibling : row.previousElementSibling)?.focus();
    }
    if (event.key === "Escape" && !$("dialog[open]")) {
      const menu = $("details.overflow[open]"), list = $("[data-hints]:not([hidden])");
      if (menu) menu.open = false;
      else if (list) list.hidden = true;
      else ($(".modal [data-escape]") || $(".thread [data-escape]"))?.click();
    }
  });

  // --- start
  dates(document);
  tick();
  for (const part of $$("[data-part]")) part.dataset.html = "";
  for (const box of $$("[data-scroll]")) if (!location.hash) box.scrollTop = box.scrollHeight;
  modalChanged();
  if (!$(".modal")) ($("#thread-composer") || $("#composer"))?.focus({ preventScroll: true });
  const live = new EventSource("/live");
  live.addEventListener("changed", refresh);
  live.addEventListener("error", () => document.body.classList.add("offline"));
  live.addEventListener("open", () => document.body.classList.remove("offline"));
})();
