// Draws the charts of the page from the specifications that it holds, at the width of their place, and once more
// for paper. Without it the page is whole: every chart has its table.
const source = document.getElementById("chart-data");

if (source && window.vegaEmbed) {
  const { config, charts } = JSON.parse(source.textContent);

  // Widths of labels are measured when a chart is drawn, so the fonts come first.
  const fonts = ["400 15px 'AL Texte'", "700 15px 'AL Texte'", "400 15px 'AL Phrase'", "700 15px 'AL Phrase'"];
  await Promise.allSettled(fonts.map((font) => document.fonts.load(font)));

  const total = (view) => view.width + (view.padding?.left ?? 0) + (view.padding?.right ?? 0);

  const draw = async (place, size) => {
    const view = charts[place.dataset.chart]?.[size];
    if (!view || place.dataset.size === size) return;
    place.dataset.size = size;
    // A copy: drawing completes the specification in place.
    await window.vegaEmbed(place, structuredClone(view), {
      mode: "vega-lite", renderer: "svg", actions: false, defaultStyle: false, ast: true, tooltip: false,
      config: structuredClone(config),
    });
    place.querySelector("svg")?.setAttribute("aria-hidden", "true");
  };

  const onScreen = [...document.querySelectorAll(".on-screen")];
  const onPaper = [...document.querySelectorAll(".on-paper")];
  const fitting = (place) => {
    const room = place.parentElement.clientWidth;
    const sizes = Object.entries(charts[place.dataset.chart] ?? {}).filter(([size]) => size !== "paper");
    sizes.sort(([, one], [, other]) => total(other) - total(one));
    return (sizes.find(([, view]) => total(view) <= room) ?? sizes.at(-1))?.[0];
  };
  // One after the other: the page shows the first charts while the last are drawn.
  const drawAll = async () => {
    for (const place of onScreen) await draw(place, fitting(place));
  };
  await drawAll();
  for (const place of onPaper) await draw(place, "paper");
  document.documentElement.dataset.drawn = "yes";

  let width = window.innerWidth;
  window.addEventListener("resize", () => {
    if (window.innerWidth !== width && !window.matchMedia("print").matches) {
      width = window.innerWidth;
      drawAll();
    }
  });
}

// A link to a definition opens it.
const reveal = () => {
  const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  const details = target && target.closest("details");
  if (details) {
    details.open = true;
    details.scrollIntoView({ block: "center" });
  }
};
window.addEventListener("hashchange", reveal);
reveal();
