import '../../../libs/ui/src/styles.css';
import { ApolloProvider } from '@apollo/client/react';
import { LanguageProvider, ThemeProvider, createApolloClient } from '@leerkring/platform/web';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { createRouter } from './router';
import { askViewer, askViewerAgain } from './shell/viewer';

const client = createApolloClient({ onUnauthenticated: () => askViewerAgain(client) });
// Asked at once, beside the code of the page; the shell and the page read it from the cache.
void askViewer(client);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LanguageProvider>
      <ThemeProvider>
        <ApolloProvider client={client}>
          <RouterProvider router={createRouter()} />
        </ApolloProvider>
      </ThemeProvider>
    </LanguageProvider>
  </StrictMode>,
);
