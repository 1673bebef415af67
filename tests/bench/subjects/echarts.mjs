// @ts-check
// ECharts on a time axis: moments as a scatter series in its mode for large data, intervals as a custom series of bars, both from
// typed arrays, without animation; zoom and drag by its `inside` data zoom. It is a chart library: it has no notion of an event,
// so lanes, places within a lane and the words of a tooltip are made here, as a page would have to.
import { spanOf } from '../events.mjs';

const LEFT_PX = 90;

/** @type {import('../stage.mjs').Subject} */
export const subject = {
  scripts: [{ src: '/npm/echarts/dist/echarts.min.js' }],
  styles: [],
  open: async (container, /** @type {import("../events.mjs").Chronicle} */ { events, categories }) => {
    const { echarts } = /** @type {any} */ (window);
    const chart = echarts.init(container);
    const isDrawn = new Promise((resolve) => chart.on('finished', resolve));
    chart.setOption(optionFor(events, categories));
    return {
      complete: isDrawn.then(() => {}),
      range: () => {
        const [{ startValue: start, endValue: end }] = chart.getOption().dataZoom;
        return { start, end };
      },
      plot: () => {
        const { x, y, width, height } = container.getBoundingClientRect();
        return new DOMRect(x + LEFT_PX, y, width - LEFT_PX, height);
      },
    };
  },
};

/**
 * @param {import('../events.mjs').PlainEvent[]} events
 * @param {import('../events.mjs').Category[]} categories
 */
function optionFor(events, categories) {
  const laneOf = new Map(categories.map(({ id }, i) => [id, i]));
  const isInterval = (/** @type {import('../events.mjs').PlainEvent} */ { date }) => date.includes('/');
  const intervals = events.filter(isInterval);
  const moments = events.filter((event) => !isInterval(event));
  const y = (/** @type {string} */ category, /** @type {number} */ i) =>
    (laneOf.get(category) ?? 0) + 0.1 + (0.8 * ((i * 7) % 40)) / 40;
  const points = new Float64Array(moments.length * 2);
  for (const [i, { date, category }] of moments.entries())
    points.set([spanOf(date).start, y(category, i)], i * 2);
  const bars = new Float64Array(intervals.length * 3);
  for (const [i, { date, category }] of intervals.entries()) {
    const { start, end } = spanOf(date);
    bars.set([start, end, y(category, i)], i * 3);
  }
  return {
    animation: false,
    grid: { left: LEFT_PX, top: 0, right: 0, bottom: 30 },
    tooltip: {
      formatter: (/** @type {any} */ { seriesIndex, dataIndex }) =>
        (seriesIndex ? intervals : moments)[dataIndex]?.title,
    },
    xAxis: { type: 'time' },
    yAxis: {
      min: 0,
      max: categories.length,
      interval: 1,
      axisLabel: { formatter: (/** @type {number} */ lane) => categories[lane]?.label ?? '' },
    },
    dataZoom: [{ type: 'inside', xAxisIndex: 0, filterMode: 'weakFilter' }],
    series: [
      { type: 'scatter', dimensions: ['start', 'y'], data: points, symbolSize: 6, large: true },
      {
        type: 'custom',
        dimensions: ['start', 'end', 'y'],
        encode: { x: ['start', 'end'], y: 'y' },
        data: bars,
        clip: true,
        renderItem: (/** @type {any} */ _params, /** @type {any} */ api) => {
          const [from, top] = api.coord([api.value(0), api.value(2)]);
          const [to] = api.coord([api.value(1), api.value(2)]);
          const shape = { x: from, y: top - 3, width: Math.max(1, to - from), height: 6 };
          return { type: 'rect', shape, style: { fill: '#efb118' } };
        },
      },
    ],
  };
}
