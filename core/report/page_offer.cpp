// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/page_offer.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "core/alignment/alignment_curve.h"
#include "core/statistics/number_text.h"

namespace sightline {
namespace {

using CutKind = BinarisationRule::Kind;

constexpr int kMostAgreements = 25;

/// The places first/steps, (first+1)/steps, ... last/steps: quotients, so that they are the numbers that people type.
OfferedRule steps(CutKind kind, int first, int last, int step, double whole) {
  OfferedRule rule;
  for (int i = first; i <= last; i += step) rule.rules.push_back({kind, i / whole});
  return rule;
}

OfferedRule fixedThresholds() {
  OfferedRule rule = steps(CutKind::Fixed, 0, 100, 1, 100);
  rule.name = Message("everything from a threshold up");
  rule.slider = Message("Threshold");
  for (const BinarisationRule& r : rule.rules) {
    rule.shown.push_back(Message::verbatim(fixedText(r.value, 2)));
    rule.sentences.push_back(message("at least {1} on the map scaled to 0..1", fixedText(r.value, 2)));
  }
  return rule;
}

OfferedRule meansPlusSd() {
  OfferedRule rule = steps(CutKind::MeanPlusSd, -10, 30, 1, 10);
  rule.name = Message("what stands out from the map's mean");
  rule.slider = Message("Standard deviations");
  for (const BinarisationRule& r : rule.rules) {
    rule.shown.push_back(Message::verbatim(fixedText(r.value, 1)));
    const std::string deviations = fixedText(std::abs(r.value), 1);
    rule.sentences.push_back(r.value < 0 ? message("at least the map's mean minus {1} standard deviations", deviations)
                                         : message("at least the map's mean plus {1} standard deviations", deviations));
  }
  return rule;
}

OfferedRule topAreas() {
  OfferedRule rule = steps(CutKind::TopArea, 2, 60, 2, 100);
  rule.name = Message("the highest part of the map");
  rule.slider = Message("Part of the map");
  for (const BinarisationRule& r : rule.rules) {
    const std::string share = fixedText(100 * r.value, 0) + " %";
    rule.shown.push_back(Message::verbatim(share));
    rule.sentences.push_back(message("among the highest {1} of the map", share));
  }
  return rule;
}

OfferedRule percentiles() {
  OfferedRule rule = steps(CutKind::Percentile, 50, 98, 2, 100);
  rule.name = Message("everything from a percentile up");
  rule.slider = Message("Percentile");
  for (const BinarisationRule& r : rule.rules) {
    rule.shown.push_back(Message::verbatim(fixedText(100 * r.value, 0)));
    rule.sentences.push_back(message("at least percentile {1} of the map", fixedText(100 * r.value, 0)));
  }
  return rule;
}

OfferedRule single(CutKind kind, const Message& name, const Message& sentence) {
  OfferedRule rule;
  rule.rules = {{kind, 0}};
  rule.name = name;
  rule.shown = {Message("by the map itself")};
  rule.sentences = {sentence};
  return rule;
}

bool sameShare(const AgreementRule& a, const AgreementRule& b) {
  return std::int64_t{a.people} * b.of == std::int64_t{b.people} * a.of;
}

}  // namespace

std::size_t PageOffer::thresholds() const {
  std::size_t all = 0;
  for (const OfferedRule& rule : rules) all += rule.byAgreement ? agreements.size() : rule.rules.size();
  return all;
}

PageOffer pageOffer(const AgreementRule& own, int annotators) {
  PageOffer offer;
  offer.rules = {fixedThresholds(), meansPlusSd(), topAreas(), percentiles(),
                 single(CutKind::Otsu, Message("by Otsu's method"), Message("at least Otsu's threshold of the map"))};
  OfferedRule match = single(CutKind::MatchHuman, Message("as large as what people marked"),
                             Message("among the highest of the map, as many as people marked"));
  match.byAgreement = true;
  match.shown = {Message("as people")};
  offer.rules.push_back(match);
  OfferedRule study = single(CutKind::MeanPlusSd, Message("as in the study"), Message("as the study cuts it"));
  study.byAgreement = study.own = true;
  study.shown = {Message("the study's")};
  offer.rules.push_back(study);

  if (annotators == 1) {  // any agreement gives the same mask
    offer.agreements = {own};
    return offer;
  }
  // All numbers of people, or with very many some of them, the first and the last among these.
  const int places = std::min(annotators, kMostAgreements);
  for (int i = 0; i < places; ++i)
    offer.agreements.push_back(
        {places == 1 ? 1 : 1 + static_cast<int>(std::lround(i * (annotators - 1.0) / (places - 1))), annotators});
  const auto at = std::find_if(offer.agreements.begin(), offer.agreements.end(), [&](const AgreementRule& a) {
    return static_cast<std::int64_t>(a.people) * own.of >= static_cast<std::int64_t>(own.people) * a.of;
  });
  offer.ownAgreement = static_cast<std::size_t>(at - offer.agreements.begin());
  if (at == offer.agreements.end() || !sameShare(*at, own))
    offer.agreements.insert(at, own);
  else
    offer.agreements[offer.ownAgreement] = own;
  return offer;
}

std::vector<double> thresholdsOf(const PageOffer& offer, const AlignmentCurve& curve, const BinarisationRule& own) {
  std::vector<double> thresholds;
  thresholds.reserve(offer.thresholds());
  for (const OfferedRule& rule : offer.rules) {
    if (rule.byAgreement)
      for (const AgreementRule& agreement : offer.agreements)
        thresholds.push_back(curve.threshold(rule.own ? own : rule.rules.front(), agreement));
    else
      for (const BinarisationRule& place : rule.rules)
        thresholds.push_back(curve.threshold(place, offer.agreements.front()));
  }
  return thresholds;
}

OfferedPlace placeOf(const PageOffer& offer, const BinarisationRule& rule) {
  for (std::size_t r = 0; r < offer.rules.size(); ++r) {
    const auto& places = offer.rules[r].rules;
    const auto found = std::find(places.begin(), places.end(), rule);
    if (!offer.rules[r].own && found != places.end()) return {r, static_cast<std::size_t>(found - places.begin())};
  }
  return {offer.rules.size() - 1, 0};
}

}  // namespace sightline
