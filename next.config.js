import { securityHeaders } from './lib/security-headers.mjs';

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  typedRoutes: false,
  agentRules: false,
  // `npm test` checks the types of everything once; nobody waits for it at the first start.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    '@node-rs/argon2',
    'postgres',
    'pino',
    'pdfkit',
    'svg-to-pdfkit',
    'fontkit',
  ],
  // The container build sets STANDALONE=1; `next start` wants the ordinary output.
  output: process.env.STANDALONE === '1' ? 'standalone' : undefined,
  // Read when they are asked for, so nothing but this says that the container needs them.
  outputFileTracingIncludes: {
    '/docs/**': ['./docs/metrics.md', './docs/metrics/*.md'],
    // Reports and alerts are made in the background of any page's process.
    '/**': [
      './node_modules/@expo-google-fonts/{inter,noto-sans-tc}/{400Regular,600SemiBold,700Bold}/*.ttf',
    ],
  },
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
  experimental: {
    // `forbidden()`: the page of a role that is too small answers 403 instead of 200.
    authInterrupts: true,
    serverActions: { bodySizeLimit: '2mb' },
    turbopackFileSystemCacheForBuild: false,
  },
};
