import { createBrowserRouter } from 'react-router';
import { NotFound } from './layout/not-found.tsx';

export const router = createBrowserRouter([{ path: '*', element: <NotFound /> }], { basename: '/admin' });
