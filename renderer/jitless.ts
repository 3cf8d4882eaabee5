/**
 * To be imported before anything that holds a schema: zod otherwise tries whether it may compile code from text, which
 * the page's policy refuses and reports.
 */
import { z } from 'zod';

z.config({ jitless: true });
