// SPDX-License-Identifier: GPL-3.0-or-later
// A translator that answers every id with "[[id]]": what comes out whole in brackets can be translated as a whole. The
// right texts follow from the ids alone.
#include "ui/session/translated.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QFile>
#include <QTranslator>
#include <QXmlStreamReader>
#include <set>

#include "core/alignment/scores.h"
#include "core/analysis/paired_statistics.h"
#include "core/base/nearest_word.h"
#include "core/statistics/tests.h"
#include "core/techniques/registry.h"
#include "tests/support/places.h"

namespace sightline::ui {
namespace {

class Brackets : public QTranslator {
 public:
  [[nodiscard]] QString translate(const char* context, const char* source, const char*, int) const override {
    if (QByteArray(context) != "core") return {};
    asked.insert(source);
    return QStringLiteral("[[") + QString::fromUtf8(source) + QStringLiteral("]]");
  }
  [[nodiscard]] bool isEmpty() const override { return false; }
  mutable std::set<std::string> asked;
};

class TranslatedTest : public ::testing::Test {
 protected:
  void SetUp() override { QCoreApplication::installTranslator(&brackets_); }
  void TearDown() override { QCoreApplication::removeTranslator(&brackets_); }
  Brackets brackets_;
};

TEST_F(TranslatedTest, AnErrorIsTranslatedWithItsArgumentsIntact) {
  const Error e(ErrorCode::BadFormat, std::string("/data/[[a]].png"), message("is {1} x {2}", 3, 4),
                "Remove the file.");
  EXPECT_EQ(translatedProblem(e), "[[/data/[[a]].png [[is 3 x 4]].]]");
  EXPECT_EQ(translated(e.remedyMessage()), "[[Remove the file.]]");
  EXPECT_EQ(translated(e), "[[[[[[/data/[[a]].png: [[is 3 x 4]]]].]] [[Remove the file.]]]]");
}

TEST_F(TranslatedTest, VerbatimTextStaysAsItIs) {
  EXPECT_EQ(translated(Message::verbatim("No such file {1}")), "No such file {1}");
  EXPECT_EQ(translated(Message()), "");
}

TEST_F(TranslatedTest, APluralIsAskedForByItsOneId) {
  EXPECT_EQ(translated(plural(1, "an image", "{1} images", 1)), "[[1 images]]");
  EXPECT_EQ(translated(plural(3, "an image", "{1} images", 3)), "[[3 images]]");
}

TEST_F(TranslatedTest, WordsOfCoreComeOutBracketed) {
  for (const Metric metric : kAllMetrics)
    EXPECT_EQ(translated(metricMeaning(metric)).toStdString(), "[[" + metricMeaning(metric).text() + "]]");
  for (const Technique technique : allTechniques())
    EXPECT_EQ(translated(techniqueMeaning(technique)).toStdString(), "[[" + techniqueMeaning(technique).text() + "]]");
  EXPECT_EQ(translated(knownWords("xria", std::vector<std::string>{"xrai", "ig"})),
            "[[Did you mean xrai? The choices are xrai, ig.]]");
  const std::vector<double> one{1}, two{1, 2};
  EXPECT_EQ(translated(studentT(one, two).note),
            "[[A t-test needs at least two values in each group; there are 1 and 2.]]");
}

TEST_F(TranslatedTest, AStatisticsSentenceIsOneTemplateAroundItsParts) {
  const std::vector<std::optional<double>> a{.31, .45, .52}, c{.22, .31, .49};
  const Claim higher = [](const std::string& x, const std::string& y, const Message&) {
    return message("{1} is higher than {2}", x, y);
  };
  const QString text = translated(sentenceOf(comparePaired("a", "c", a, c), higher, "mean", {}, "subjects"));
  EXPECT_TRUE(text.startsWith("[[[[No difference between a and c is shown]]: [[mean]] ")) << text.toStdString();
  EXPECT_TRUE(text.endsWith(").]]")) << text.toStdString();
  EXPECT_TRUE(text.contains("[[n = 3 [[subjects]]]]")) << text.toStdString();
}

TEST_F(TranslatedTest, EveryIdThatWasAskedForIsInTheCatalogue) {
  (void)translated(
      Error(ErrorCode::Io, std::string("f"), message("cannot be opened: {1}", std::string("x")), "Choose 1 to 100."));
  for (const Metric metric : kAllMetrics) (void)translated(metricName(metric)), (void)translated(metricMeaning(metric));
  for (const TechniqueInfo& row : techniqueRegistry()) {
    (void)translated(row.meaning);
    for (const OptionSpec& option : row.options) (void)translated(option.name), (void)translated(option.help);
  }
  QFile file(QString::fromStdString((testing::sourceFolder() / "resources/translations/sightline_en.ts").string()));
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  std::set<std::string> known;
  QXmlStreamReader xml(&file);
  while (!xml.atEnd())
    if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("source"))
      known.insert(xml.readElementText(QXmlStreamReader::IncludeChildElements).toStdString());
  ASSERT_GT(known.size(), 1000u);
  for (const std::string& id : brackets_.asked) EXPECT_TRUE(known.count(id)) << id << ": run packaging/messages";
}

TEST(Translated, IsEnglishWithoutATranslator) {
  EXPECT_EQ(translated(plural(1, "an image", "{1} images", 1)), "an image");
  EXPECT_EQ(translated(plural(2, "an image", "{1} images", 2)), "2 images");
  EXPECT_EQ(translated(Error(ErrorCode::Io, std::string("f"), "b", "C.")), "f: b. C.");
}

}  // namespace
}  // namespace sightline::ui
