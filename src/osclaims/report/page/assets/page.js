"use strict";
// Reading needs none of this: it searches, filters, keeps both in the address, and lights up words.
(() => {
  const root = document.documentElement;
  const form = document.getElementById("controls");
  const panel = document.getElementById("filters");
  const opener = document.getElementById("show-filters");
  const shown = document.getElementById("shown");
  const active = document.getElementById("active");
  const items = [...document.querySelectorAll("[data-item]")];
  const groups = [...document.querySelectorAll("[data-group]")];
  const homes = new Map(items.map((item) => [item, item.closest("[data-group]")]));
  const lists = [["topic", "topics"], ["subject", "subjects"], ["source", "sources"]];
  const kinds = [[".finding", "finding"], ["tr", "question"], [".speech", "utterance"], [".dates li", "date"], [".claim", "claim"]]
    .map(([selector, noun]) => [items.filter((item) => item.matches(selector)), noun]);
  const words = new Map();
  const keys = new Map();

  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const textOf = (item) => {
    if (!words.has(item)) words.set(item, fold(`${item.id} ${item.textContent}`));
    return words.get(item);
  };
  const keysOf = (item) => {
    if (!keys.has(item)) {
      const { topics, subjects, sources, severities } = item.dataset;
      const sets = { topics, subjects, sources, severities };
      for (const name in sets) sets[name] = new Set(sets[name].split(" "));
      keys.set(item, { ...sets, shared: "shared" in item.dataset || sets.sources.size > 1 });
    }
    return keys.get(item);
  };

  // The state is what the form says; the address says it too, after the anchor: #anchor?topic=cost
  // An anchor may hold question marks of its own: as many as there is a place of that name.
  const asked = () => [...new FormData(form)].filter(([, value]) => value.trim() !== "");
  const plain = (anchor) => {
    try { return decodeURIComponent(anchor); } catch { return anchor; /* a stray per cent sign is itself */ }
  };
  const split = (hash) => {
    const parts = hash.replace(/^#/, "").split("?");
    const upTo = (end) => parts.slice(0, end).join("?");
    let end = parts.length;
    while (end > 1 && !document.getElementById(plain(upTo(end)))) end -= 1;
    const query = end < parts.length ? parts.slice(end).join("?") : null;
    return { anchor: upTo(end), id: plain(upTo(end)), query };
  };

  const test = () => {
    const state = new FormData(form);
    const wanted = fold(state.get("q") || "").split(/\s+/).filter(Boolean);
    const severities = state.getAll("severity");
    const places = lists
      .map(([name, key]) => [key, form.elements[name].selectedIndex - 1])
      .filter(([, at]) => at >= 0)
      .map(([key, at]) => [key, String(at)]);
    const shared = state.get("shared");
    return (item) =>
      places.every(([key, at]) => keysOf(item)[key].has(at)) &&
      (!severities.length || severities.some((one) => keysOf(item).severities.has(one))) &&
      (!shared || keysOf(item).shared) &&
      wanted.every((word) => textOf(item).includes(word));
  };

  const say = (filtered) => {
    if (!filtered) return "";
    const parts = kinds.map(([all, noun]) => {
      const left = all.filter((item) => !item.hidden).length;
      return all.length ? `${left} of ${all.length} ${noun}${all.length === 1 ? "" : "s"}` : "";
    });
    return `Showing ${parts.filter(Boolean).join(", ")}`;
  };

  const apply = () => {
    const state = asked();
    const fits = state.length ? test() : () => true;
    const kept = new Set();
    for (const item of items) {
      const out = !fits(item);
      if (!out) kept.add(homes.get(item));
      if (item.hidden !== out) item.hidden = out;
    }
    for (const group of groups) group.hidden = state.length > 0 && !kept.has(group);
    const count = state.filter(([name]) => name !== "q").length;
    active.textContent = count ? ` (${count})` : "";
    shown.textContent = say(state.length > 0);
  };

  const remember = () => {
    const { anchor } = split(location.hash);
    const query = new URLSearchParams(asked()).toString();
    const hash = `#${anchor}${query ? `?${query}` : ""}`;
    history.replaceState(null, "", hash === "#" ? "#overview" : hash);
  };

  const fill = (query) => {
    form.reset();
    for (const [name, value] of new URLSearchParams(query)) {
      const field = form.elements.namedItem(name);
      if (!field) continue;
      if (field instanceof RadioNodeList) for (const box of field) box.checked ||= box.value === value;
      else if (field.type === "checkbox") field.checked = true;
      else field.value = value;
    }
  };

  const open = (wanted) => {
    panel.hidden = !wanted;
    opener.setAttribute("aria-expanded", String(wanted));
  };

  const arrive = (id) => {
    for (const old of document.querySelectorAll(".target")) old.classList.remove("target");
    const target = id && document.getElementById(id);
    if (!target) return;
    if (target.closest("[hidden]")) { form.reset(); apply(); }
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    target.classList.add("target");
    target.scrollIntoView();
  };

  const follow = (first) => {
    const { id, query } = split(location.hash);
    if (query !== null) fill(query);
    if (first || query !== null) apply();
    if (id) arrive(id);
    if (query === null && asked().length) remember();
  };

  // What a search needs of each part is got ready while the reader looks at the first of them.
  const later = window.requestIdleCallback ?? ((work) => setTimeout(() => work({ timeRemaining: () => 8 }), 50));
  const ready = (at) => later((idle) => {
    while (at < items.length && idle.timeRemaining() > 2) { textOf(items[at]); keysOf(items[at]); at += 1; }
    if (at < items.length) ready(at);
  });
  ready(0);

  form.hidden = false;
  form.addEventListener("input", () => { apply(); remember(); });
  form.addEventListener("reset", () => setTimeout(() => { apply(); remember(); }));
  form.addEventListener("submit", (event) => event.preventDefault());
  opener.addEventListener("click", () => open(panel.hidden));
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { open(false); opener.focus(); }
  });
  addEventListener("hashchange", () => follow(false));
  follow(true);

  // Words light up in the text while their claim is pointed at, and the other way round.
  const light = (event, on) => {
    const note = event.target.closest?.("[data-c]");
    const text = note?.closest("[data-text]");
    for (const run of text?.querySelectorAll(`[data-n~="${note.dataset.c}"]`) ?? []) run.classList.toggle("lit", on);
  };
  for (const [name, on] of [["pointerover", true], ["pointerout", false], ["focusin", true], ["focusout", false]]) {
    document.addEventListener(name, (event) => light(event, on));
  }

  // The section being read is marked in the bar.
  const links = new Map([...document.querySelectorAll(".bar nav a")].map((link) => [link.hash.slice(1), link]));
  const watcher = new IntersectionObserver((entries) => {
    for (const entry of entries) if (entry.isIntersecting) {
      for (const link of links.values()) link.removeAttribute("aria-current");
      links.get(entry.target.id)?.setAttribute("aria-current", "true");
    }
  }, { rootMargin: "-20% 0px -75%" });
  for (const id of links.keys()) watcher.observe(document.getElementById(id));

  // Light or dark: as the reader's machine says, until the reader says otherwise.
  const theme = document.getElementById("theme");
  const dark = () => (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const stored = () => { try { return localStorage.getItem("osclaims-theme"); } catch { return null; } };
  const show = (name) => {
    if (name) root.dataset.theme = name;
    theme.setAttribute("aria-pressed", String(dark()));
  };
  show(["light", "dark"].includes(stored()) ? stored() : null);
  theme.addEventListener("click", () => {
    show(dark() ? "light" : "dark");
    try { localStorage.setItem("osclaims-theme", root.dataset.theme); } catch { /* then for this reading only */ }
  });

  addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll("details:not([open])")) fold.open = true;
  });
})();
