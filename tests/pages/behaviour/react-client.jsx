import { hydrateRoot } from 'react-dom/client';
import { App } from './react-app.jsx';

/** The test decides when: the marks are to be there first. */
Object.assign(globalThis, {
  hydrate: () =>
    hydrateRoot(document.querySelector('#root'), <App />, {
      onRecoverableError: (error) => console.error(`recovered: ${String(error)}`),
    }),
});
