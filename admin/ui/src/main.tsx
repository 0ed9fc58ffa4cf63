import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './base.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html must hold <div id="root">');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
