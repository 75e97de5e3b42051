// The page's only script: clicks become events, new content scrolls to where it matters.
window.cchc = (() => {
  const narrow = () => window.matchMedia("(max-width: 860px)").matches;
  const calm = () => (window.matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth");

  // Gradio turns dark with the system; the page is printed and projected, so it stays light.
  const lighten = () => document.querySelectorAll(".dark").forEach((element) => element.classList.remove("dark"));
  new MutationObserver(lighten).observe(document, { subtree: true, attributes: true, attributeFilter: ["class"] });
  lighten();
  document.documentElement.lang = "vi";

  // Where an element's top and bottom stand in its column `box`, whatever is scrolled.
  function place(box, element) {
    const shift = box.scrollTop - box.getBoundingClientRect().top;
    const { top, bottom } = element.getBoundingClientRect();
    return { top: top + shift, bottom: bottom + shift };
  }

  // How far a column scrolls to show its lit paragraph below what is fixed above it.
  function sight(box, element, lit, head) {
    const high = box.clientHeight;
    const fixed = head + (lit.closest("table")?.querySelector("thead")?.offsetHeight ?? 0);
    const own = place(box, lit);
    let at = own.top - Math.min(0.7 * high, fixed + 0.12 * high);
    // Of a paragraph longer than the column, what is quoted.
    const quote = lit.querySelector("mark");
    const quoted = quote && place(box, quote).top;
    if (quoted && quoted + 60 > at + high) at = quoted - fixed - 0.3 * high;
    // The line it stands under (`- Đến năm 2025:`) comes into view where both find room.
    const id = element.querySelector(".document").dataset.above;
    const above = id && element.querySelector(`[data-id="${CSS.escape(id)}"]`);
    const from = above ? place(box, above).top - head - 10 : at;
    if (from < at && own.bottom <= from + high) at = from;
    // Lines of the same answer right above it (an office above its holder's name) are not cut by the head.
    let first = lit;
    while (first.previousElementSibling?.classList.contains("also")) first = first.previousElementSibling;
    const run = place(box, first).top - fixed - 10;
    return run < at && own.bottom <= run + high ? run : at;
  }

  // After new content: a document shows its lit paragraph, a conversation its newest question.
  function settle(element) {
    const box = element.closest(".block");
    const lit = element.querySelector(".document .lit");
    const turns = element.querySelectorAll(".turn");
    const head = measure(box);
    const newest = turns[turns.length - 1];
    // Bring it into view by scrolling its column, never the page.
    if (lit) box.scrollTo({ top: Math.max(0, sight(box, element, lit, head)) });
    else if (newest) box.scrollTo({ top: Math.max(0, place(box, newest).top - 0.02 * box.clientHeight), behavior: calm() });
    else box.scrollTo({ top: 0 });
    if (newest && !newest.querySelector(".working")) outdate(!newest.querySelector(".current"));
    // What was clicked is gone with the old content; the keyboard goes on from here.
    element.querySelector("[data-focus]")?.focus({ preventScroll: true });
  }

  // A text stays open when the newest question opens none; it then says that it is no ground for that one.
  function outdate(old) {
    document.querySelector("#viewer .document")?.classList.toggle("outdated", old);
    measure(document.getElementById("viewer"));
  }

  // The heads of a table stop below the head of the document; its height.
  function measure(box) {
    const head = box.querySelector(".document header")?.offsetHeight ?? 0;
    box.style.setProperty("--head", `${head}px`);
    return head;
  }

  // On a phone the document covers the conversation while `data-reading` stands on the page.
  const closeDocument = () => delete document.getElementById("tabs").dataset.reading;

  const numbered = (number) => `:is(.cite, .ref)[data-number="${number}"]`;

  // From the head of a document to another citation of the answer that opened it.
  function goTo(viewer, number) {
    const opened = viewer.closest(".columns").querySelector(".column:not(.source) .current");
    if (opened?.dataset.sought) opened.dataset.wanted = number;
    const wanted = opened?.dataset.sought ? opened : opened?.closest(".answer")?.querySelector(numbered(number));
    wanted?.click();
    wanted?.scrollIntoView({ block: "nearest" });
  }

  // What a refusal counted is gone through passage by passage: by the head of the document, or by clicking again.
  function advance(button) {
    const { places, place, start, wanted } = button.dataset;
    const next = button.classList.contains("current") ? (Number(place) % Number(places)) + 1 : start;
    button.dataset.place = wanted ?? next;
    delete button.dataset.wanted;
  }

  async function copy(button) {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
    } catch {
      // Pages served over plain http to another machine have no clipboard interface.
      const area = document.body.appendChild(document.createElement("textarea"));
      area.value = button.dataset.copy;
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    const words = button.textContent;
    button.textContent = button.dataset.done;
    setTimeout(() => (button.textContent = words), 1500);
  }

  function hand(element, trigger, watch, events) {
    element.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (!button) return;
      if (button.dataset.copy) copy(button);
      if (button.dataset.close) closeDocument();
      if (button.dataset.goto) goTo(element, button.dataset.goto);
      if (!events.includes(button.dataset.event)) return;
      if (button.dataset.sought) advance(button);
      element.querySelectorAll(".current").forEach((other) => other.classList.remove("current"));
      // The card and the number beside its line are one; a number may stand beside several lines.
      const same = [...(button.closest(".answer")?.querySelectorAll(numbered(button.dataset.number)) ?? [])];
      (same.length ? same : [button]).forEach((one) => one.classList.add("current"));
      if (narrow() && ["cite", "read"].includes(button.dataset.event)) document.getElementById("tabs").dataset.reading = "";
      trigger(button.dataset.event, { ...button.dataset });
      // The same citation again changes nothing on the server's side; the reader may have scrolled away.
      if (button.dataset.event === "cite" && button.closest(".turn")) outdate(false);
      if (button.dataset.event === "cite") settle(button.closest(".columns").querySelector("#viewer, #quiz-source"));
    });
    element.addEventListener("submit", (event) => {
      const form = event.target;
      event.preventDefault();
      const values = [...new FormData(form)].filter(([, value]) => typeof value === "string");
      const missing = form.dataset.whole && (!values.length || values.some(([, value]) => !value.trim()));
      if (form.dataset.whole) form.querySelector(".missing").hidden = !missing;
      if (!missing && events.includes(form.dataset.event)) trigger(form.dataset.event, { ...form.dataset, values });
    });
    watch("value", () => requestAnimationFrame(() => settle(element)));
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeDocument();
  });
  return { hand };
})();
