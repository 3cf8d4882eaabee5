import { z } from 'zod';

// Schemas that compile themselves ask for `new Function`, which the page's policy refuses and reports.
z.config({ jitless: true });
