package io.greentalent.offerings;

import java.util.Map;

/**
 * Synchronous event, fired in the transaction that corrected the category people take part in (人员类别更正), after the evidence
 * was judged again. An observer refuses where something that is decided rests on the former category.
 *
 * @param categories by enrolment, as they are now
 */
public record CategoryChanged(Map<Long, Category> categories) {}
