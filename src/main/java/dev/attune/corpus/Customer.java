package dev.attune.corpus;

import java.util.List;

/**
 * What the customer's open turns show; the values are those of {@link Labels}.
 *
 * @param need the strongest human need
 * @param style the kind of service this customer seems to want
 * @param signals what the turns do beside their matter, such as CHASING
 * @param asks what kind of thing is asked for
 */
public record Customer(String sentiment, String need, String style, List<String> signals, List<String> asks) {}
