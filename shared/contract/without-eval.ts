import { z } from 'zod'

/*
 * The window's content policy forbids making code from text, which zod would otherwise try. Imported first of all by
 * whatever runs in a window, before any schema is made; the core does without.
 */
z.config({ jitless: true })
