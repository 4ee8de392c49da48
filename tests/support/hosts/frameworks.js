/** A page of each framework that shows `<border-map>`: mounts it at a view, and lets the view be changed as an application would. */
import { html, render } from 'lit';
import { createElement, StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createApp, h, shallowRef } from 'vue';

const FIRST = 'at=37.2,68.9,8.75';

export function react(box) {
  let set;
  const App = () => {
    const [view, setView] = useState(FIRST);
    set = setView;
    return createElement('border-map', { view, theme: 'light' });
  };
  const root = createRoot(box);
  root.render(createElement(StrictMode, null, createElement(App)));
  return { set: (view) => set(view), unmount: () => root.unmount() };
}

export function vue(box) {
  const view = shallowRef(FIRST);
  const app = createApp({ render: () => h('border-map', { view: view.value, theme: 'light' }) });
  app.config.compilerOptions.isCustomElement = (tag) => tag === 'border-map';
  app.mount(box);
  return {
    set: (to) => {
      view.value = to;
    },
    unmount: () => app.unmount(),
  };
}

export function lit(box) {
  const show = (view) => render(html`<border-map .view=${view} .theme=${'light'}></border-map>`, box);
  show(FIRST);
  return { set: show, unmount: () => render(null, box) };
}
