package io.greentalent.partners;

/**
 * Synchronous event, fired in the transaction that signed or ended an agreement.
 *
 * @param collegeId whose validity may have changed
 */
public record AgreementChanged(long collegeId) {}
