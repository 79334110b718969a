// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alignment/binarisation.h"

#include <gtest/gtest.h>

#include "core/base/error.h"

namespace sightline {
namespace {

using Kind = BinarisationRule::Kind;

TEST(Binarisation, ReadsEveryDocumentedForm) {
  EXPECT_EQ(parseBinarisationRule("mean+1sd"), (BinarisationRule{Kind::MeanPlusSd, 1}));
  EXPECT_EQ(parseBinarisationRule("mean+sd"), (BinarisationRule{Kind::MeanPlusSd, 1}));
  EXPECT_EQ(parseBinarisationRule("mean-0.5sd"), (BinarisationRule{Kind::MeanPlusSd, -0.5}));
  EXPECT_EQ(parseBinarisationRule("percentile:0.9"), (BinarisationRule{Kind::Percentile, 0.9}));
  EXPECT_EQ(parseBinarisationRule("fixed:0.5"), (BinarisationRule{Kind::Fixed, 0.5}));
  EXPECT_EQ(parseBinarisationRule("max:0.15"), (BinarisationRule{Kind::FractionOfMax, 0.15}));
  EXPECT_EQ(parseBinarisationRule("area:0.2"), (BinarisationRule{Kind::TopArea, 0.2}));
  EXPECT_EQ(parseBinarisationRule("otsu").kind, Kind::Otsu);
  EXPECT_EQ(parseBinarisationRule("match").kind, Kind::MatchHuman);
}

TEST(Binarisation, PrintsWhatItReads) {
  for (const char* text : {"mean+1sd", "mean-0.5sd", "mean+0sd", "percentile:0.9", "fixed:0.5", "max:0.15", "area:0.2",
                           "otsu", "match", "fixed:0", "area:1", "mean+0.1234567890123sd"})
    EXPECT_EQ(toString(parseBinarisationRule(text)), text);
}

TEST(Binarisation, RefusesEverythingElseAndSaysWhatIsAllowed) {
  for (const char* text :
       {"", "mean", "mean1sd", "meansd", "mean+sd1", "mean+11sd", "mean+nansd", "percentile:90", "fixed:-0.1",
        "fixed:1.1", "fixed:", "fixed:0.5x", "area:inf", "max:1e9", "Otsu", "otsu ", "match:1"}) {
    try {
      parseBinarisationRule(text);
      ADD_FAILURE() << '"' << text << "\" was accepted";
    } catch (const Error& e) {
      EXPECT_EQ(e.code(), ErrorCode::InvalidOption);
      EXPECT_NE(e.remedy().find("percentile:0.9"), std::string::npos);
    }
  }
}

TEST(Agreement, ReadsPeopleAndShares) {
  EXPECT_EQ(parseAgreementRule("agree:5/10"), (AgreementRule{5, 10}));
  EXPECT_EQ(parseAgreementRule("agree:1/3"), (AgreementRule{1, 3}));
  EXPECT_EQ(parseAgreementRule("fixed:0.5"), (AgreementRule{5, 10}));
  EXPECT_EQ(parseAgreementRule("fixed:1"), (AgreementRule{10, 10}));
  EXPECT_EQ(parseAgreementRule("fixed:0.25"), (AgreementRule{25, 100}));
  for (const char* text : {"agree:5/10", "agree:1/3", "agree:255/255", "fixed:0.125"})
    EXPECT_EQ(toString(parseAgreementRule(text)), text);
  EXPECT_EQ(parseAgreementRule(toString(AgreementRule{125, 1000})), (AgreementRule{125, 1000}));
}

TEST(Agreement, RefusesWhatNoGroupOfPeopleCanMeet) {
  for (const char* text : {"", "agree", "agree:0/10", "agree:11/10", "agree:-1/10", "agree:5", "agree:5/0",
                           "agree:5/300", "agree:5.5/10", "fixed:0", "fixed:1.5", "fixed:x"})
    EXPECT_THROW(parseAgreementRule(text), Error) << text;
}

}  // namespace
}  // namespace sightline
