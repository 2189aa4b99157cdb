import fc from 'fast-check';

// A mistake that twenty random cases do not show survives; one that they show needs no smaller case.
fc.configureGlobal({ numRuns: 20, endOnFailure: true });
