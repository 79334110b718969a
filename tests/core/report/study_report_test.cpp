// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/study_report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/analysis/study_words.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/statistics/number_text.h"
#include "tests/support/message_texts.h"
#include "tests/support/synthetic_study.h"

namespace sightline {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Not;
namespace fs = std::filesystem;

struct StudyReport : ::testing::Test {
  testing::SyntheticStudy study;  // 8 images, 4 models
  std::shared_ptr<StudySnapshot> snapshot = makeSnapshot();
  ReportInput input{&study.definition(), snapshot, {}, Metric::Iou, {}};

  std::shared_ptr<StudySnapshot> makeSnapshot() const {
    auto s = std::make_shared<StudySnapshot>();
    s->imageCount = 8;
    s->modelCount = 4;
    s->cells.resize(64);
    s->predicted.resize(32, 1);
    s->correct.resize(32, true);
    s->allAgree.resize(8, true);
    s->allAgree[3] = false;
    s->settings.ruleOfTechnique[Technique::Xrai] = {BinarisationRule::Kind::TopArea, 0.2};
    for (int i = 0; i < 8; ++i)
      for (int m = 0; m < 4; ++m)
        for (const Technique t : publishedTechniques()) {
          CellScores& cell = s->cells[s->index({i, m, t})];
          cell.ready = true;
          cell.threshold = 0.5;
          cell.counts = {100 + i, 150, 40 + 3 * m + i * (t == Technique::Xrai ? 2 : 5), 1000};
          cell.scores = scoresFromCounts(cell.counts);
        }
    CellScores& blank = s->cells[s->index({0, 0, Technique::GradCam})];
    blank.threshold = std::numeric_limits<double>::infinity();
    blank.counts = {0, 150, 0, 1000};
    blank.scores = scoresFromCounts(blank.counts);
    s->cells[s->index({1, 0, Technique::Xrai})] = {};
    return s;
  }
};

/// The heading and the rows of a table.
std::vector<std::vector<std::string>> linesOf(const std::string& csv) {
  CsvTable table = parseCsv(csv, "scores.csv");
  table.rows.insert(table.rows.begin(), table.columns);
  return table.rows;
}

TEST_F(StudyReport, ScoresHaveARowPerMapWithExactNumbers) {
  const auto rows = linesOf(toCsv(scoreTable(*snapshot, study.definition())));
  ASSERT_EQ(rows.size(), 65u);
  const auto column = [&](const char* name) {
    return static_cast<std::size_t>(std::find(rows[0].begin(), rows[0].end(), name) - rows[0].begin());
  };
  std::size_t missing = 0;
  for (std::size_t r = 1; r < rows.size(); ++r) {
    const auto& row = rows[r];
    ASSERT_EQ(row.size(), rows[0].size()) << r;
    const CellKey key{static_cast<int>((r - 1) / 8), static_cast<int>((r - 1) / 2 % 4),
                      publishedTechniques()[(r - 1) % 2]};
    EXPECT_EQ(row[column("image")], study.definition().dataset.items[static_cast<std::size_t>(key.image)].id);
    EXPECT_EQ(row[column("model")], study.definition().models[static_cast<std::size_t>(key.model)].id);
    EXPECT_EQ(row[column("technique")], techniqueId(key.technique));
    const CellScores& cell = snapshot->cell(key);
    if (!cell.ready) {
      ++missing;
      EXPECT_EQ(row[column("computed")], "no");
      EXPECT_EQ(row[column("iou")], "");
      continue;
    }
    EXPECT_EQ(std::stod(row[column("iou")]), *cell.scores.iou);  // all digits
    EXPECT_EQ(row[column("sc")].empty(), !cell.scores.saliencyCoverage);
    EXPECT_EQ(row[column("pixels_saliency")], std::to_string(cell.counts.saliency));
  }
  EXPECT_EQ(missing, 1u);
}

TEST_F(StudyReport, NetworksThatSaySeveralLabelsHaveATableAndColumns) {
  const auto idsOf = [](const std::vector<TextTable>& tables) {
    std::vector<std::string> ids;
    for (const TextTable& table : tables) ids.push_back(table.id);
    return ids;
  };
  EXPECT_THAT(idsOf(reportTables(input)), Not(::testing::Contains("label_agreement")));
  EXPECT_EQ(linesOf(toCsv(scoreTable(*snapshot, study.definition())))[0].back(), "not_defined");

  snapshot->labelSets.resize(32);
  snapshot->labelSets[1] = LabelSets{{0, 2}, 2, 2, 0};  // image 0, model 1: both labels, no other
  snapshot->labelSets[5] = LabelSets{{2}, 2, 1, 0};     // image 1, model 1: one of two
  snapshot->labelSets[9] = LabelSets{{}, 0, 0, 0};      // image 2: nobody said what it shows
  const auto rows = linesOf(toCsv(scoreTable(*snapshot, study.definition())));
  const auto& models = study.definition().models;
  const auto column = [&](const char* name) {
    return static_cast<std::size_t>(std::find(rows[0].begin(), rows[0].end(), name) - rows[0].begin());
  };
  ASSERT_EQ(rows[0].back(), "labels_exact");
  for (const auto& row : rows) ASSERT_EQ(row.size(), rows[0].size());
  const auto& both = rows[1 + 1 * 2];
  EXPECT_EQ(both[column("labels_said")], labelOf(models[1], 0) + "; " + labelOf(models[1], 2));
  EXPECT_EQ(both[column("labels_jaccard")], "1");
  EXPECT_EQ(both[column("labels_exact")], "true");
  EXPECT_EQ(rows[1 + 5 * 2][column("labels_jaccard")], "0.5");
  EXPECT_EQ(rows[1 + 5 * 2][column("labels_exact")], "false");
  EXPECT_EQ(rows[1 + 9 * 2][column("labels_jaccard")], "");
  EXPECT_EQ(rows[1][column("labels_said")], "");  // another network's classes exclude each other

  auto tables = reportTables(input);
  ASSERT_EQ(tables.back().id, "error_overlap");
  tables.pop_back();
  ASSERT_EQ(tables.back().id, "label_agreement");
  // Two images with labels: exact 1 of 2, Jaccard (1 + 1/2) / 2.
  ASSERT_EQ(tables.back().rows.size(), 1u);
  EXPECT_THAT(tables.back().rows[0], ::testing::ElementsAre(models[1].displayName, "2", "0.500", "0.750"));
}

TEST_F(StudyReport, TableOneHasAMeanPerTechniqueAndModel) {
  const std::vector<std::string> names{"A", "B", "C", "D"};
  const auto rows = meansOf(*snapshot, names);
  ASSERT_EQ(rows.size(), 8u);
  double sum = 0;
  for (int i = 0; i < 8; ++i) sum += *snapshot->cell({i, 2, Technique::Xrai}).scores.iou;
  EXPECT_DOUBLE_EQ(*rows[6].mean[0], sum / 8);
  EXPECT_EQ(rows[0].undefined, (std::array<int, 3>{0, 1, 0}));  // the blank map has no SC
  EXPECT_EQ(rows[0].ready, 8);
  EXPECT_EQ(rows[4].ready, 7);
  EXPECT_EQ(rows[4].missing, 1);
  const TextTable table = table1(*snapshot, names);
  ASSERT_EQ(table.rows.size(), 8u);
  EXPECT_EQ(table.rows[0][7], "0 / 1 / 0");
  EXPECT_EQ(table.rows[4][0], "XRAI");
}

TEST_F(StudyReport, PublishedValuesStandBesideOnlyForTheBenchmark) {
  const std::vector<std::string> names{"A", "B", "C", "D"};
  StudyDefinition definition = study.definition();
  EXPECT_EQ(table1BesidePublished(*snapshot, definition).columns.size(), table1(*snapshot, names).columns.size());
  definition.dataset.name = kBenchmarkName;
  const TextTable table = table1BesidePublished(*snapshot, definition), plain = table1(*snapshot, names);
  ASSERT_EQ(table.columns.size(), plain.columns.size() + 3);
  EXPECT_EQ(english(table.columns[3].title), "IoU published");
  EXPECT_EQ(english(table.columns[7].title), "GTC published");
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    ASSERT_EQ(table.rows[r].size(), table.columns.size());
    EXPECT_EQ(table.rows[r][2], plain.rows[r][2]);
    EXPECT_EQ(table.rows[r][4], plain.rows[r][3]);
  }
  EXPECT_EQ(table.rows[0][3], "0.216");  // Grad-CAM on a ResNet
  EXPECT_EQ(table.rows[6][5], "0.255");  // XRAI on a Swin
}

TEST_F(StudyReport, JsonHasWhatTheCommandLineDocuments) {
  const json report = json::parse(reportJson(input));
  EXPECT_EQ(report.at("means").size(), 8u);
  EXPECT_EQ(report.at("means")[5].at("model"), "fake-efficientnet");
  EXPECT_EQ(report.at("means")[5].at("technique"), "xrai");
  EXPECT_EQ(report.at("tukey").size(), 12u);
  EXPECT_EQ(report.at("anova").at("gradcam").at("df_between"), 3);
  EXPECT_EQ(report.at("ttest").at("student").at("df"), 61);
  EXPECT_EQ(report.at("ttest").at("per_model").size(), 4u);
  EXPECT_EQ(report.at("rule"), "mean+1sd");
  const StudyTests tests = testStudy(*snapshot, Metric::Iou, {"ResNet-F", "EfficientNet-F", "Swin-F", "CaiT-F"});
  EXPECT_EQ(report.at("ttest").at("student").at("p").get<double>(), tests.pairs.at(0).t.p);
  EXPECT_EQ(report.at("sentences").get<std::vector<std::string>>(), english(tests.sentences));
  const json& paired = report.at("paired");
  EXPECT_EQ(paired.at("per_model").size(), 4u);
  EXPECT_EQ(paired.at("models")[0].at("pairs").size(), 6u);
  EXPECT_EQ(paired.at("models")[1].at("friedman").at("nemenyi").size(), 6u);
  EXPECT_EQ(paired.at("two_way").at("images"), 7);  // one image lacks a map
  EXPECT_GE(paired.at("sentences").size(), 8u);
}

TEST_F(StudyReport, UndefinedNumbersAreNullInJson) {
  for (CellScores& cell : snapshot->cells) cell = {};
  const json report = json::parse(reportJson(input));
  EXPECT_TRUE(report.at("means")[0].at("iou").is_null());
  EXPECT_TRUE(report.at("ttest").at("student").at("p").is_null());
  EXPECT_FALSE(report.at("ttest").at("student").at("note").get<std::string>().empty());
}

TEST_F(StudyReport, ProvenanceNamesEverythingTheNumbersDependOn) {
  const json p = json::parse(provenanceJson(input));
  EXPECT_EQ(p.at("dataset").at("name"), study.definition().dataset.name);
  EXPECT_EQ(p.at("rule"), "mean+1sd");
  EXPECT_EQ(p.at("rule_exceptions")[0].at("rule"), "area:0.2");
  EXPECT_EQ(p.at("mask_rule"), "agree:5/10");
  EXPECT_EQ(p.at("maps_computed"), 63);
  EXPECT_EQ(p.at("images_used"), 8);
  ASSERT_EQ(p.at("models").size(), 4u);
  EXPECT_EQ(p.at("models")[0].at("weights_sha256"), sha256OfFile(study.definition().models[0].weights));
  EXPECT_EQ(p.at("models")[0].at("weights_origin"), "not a known published file");
  EXPECT_EQ(p.at("models")[0].at("layers")[0], "layer4.1");
  EXPECT_FALSE(p.at("version").get<std::string>().empty());
  EXPECT_THAT(p.dump(), Not(HasSubstr(study.folder().string())));  // no path of this machine
  input.subset.onlyAgreeing = true;
  EXPECT_EQ(json::parse(provenanceJson(input)).at("images_used"), 7);
}

TEST_F(StudyReport, MethodsNameEverySetting) {
  const std::string text = methodsText(input);
  for (const char* part :
       {"8 images", "mean plus 1.00 standard deviations", "for XRAI, when it is among the highest 20 %",
        "at least 5 of 10 people", "layer4.1 (ResNet-F)", "; not a known published file. ", "224 x 224", "Boggust"})
    EXPECT_THAT(english(text), HasSubstr(part));
}

TEST_F(StudyReport, TheNumberOfPeopleIsTheTrueOneOrNone) {
  StudyDefinition other = study.definition();
  other.dataset.simulatedAnnotators = false;
  input.definition = &other;
  struct Row {
    PeopleCount people;
    std::vector<const char*> said;
    json number;
    const char* source;
  };
  for (const Row& row :
       {Row{{10, PeopleKnown::Stated}, {"masks by 10 people", "when at least 5 of 10 people marked it."}, 10, "stated"},
        Row{{3, PeopleKnown::Counted}, {"masks by 3 people", "when at least 2 of 3 people marked it."}, 3, "counted"},
        Row{{10, PeopleKnown::Found},
            {"averaged masks (number of people not stated; their grey levels look like 10 people's marks averaged)",
             "when it has at least 50 % of the marks."},
            10,
            "found"},
        Row{{1, PeopleKnown::OneMask},
            {"one mask for each image (number of people not stated)", "when the image's mask marks it."},
            nullptr,
            "unknown"},
        Row{{10, PeopleKnown::Graded},
            {"one graded mask for each image", "when it reaches at least 50 % of the full value."},
            nullptr,
            "unknown"}}) {
    other.dataset.annotators = row.people.number;
    other.dataset.peopleKnown = row.people.known;
    for (const char* part : row.said) EXPECT_THAT(methodsText(input), HasSubstr(part));
    const json report = json::parse(reportJson(input)), provenance = json::parse(provenanceJson(input)).at("dataset");
    for (const json& said : {report, provenance}) {
      EXPECT_EQ(said.at("people"), row.number);
      EXPECT_EQ(said.at("people_source"), row.source);
    }
    if (row.people.isKnown() || row.people.known == PeopleKnown::Found) continue;
    EXPECT_THAT(reportHtml(input), Not(HasSubstr("10 people")));
    EXPECT_THAT(reportHtml(input), Not(HasSubstr("1 person")));
  }
}

TEST_F(StudyReport, MethodsAreTrueOfSettingsThatAreLessUsual) {
  for (const char* absent : {"largest", "Shown as well", "chosen by hand", "class of"})
    EXPECT_THAT(methodsText(input), Not(HasSubstr(absent)));
  AnalysisSettings& s = snapshot->settings;
  s.rule = {BinarisationRule::Kind::Percentile, 0.875, true};
  s.ruleOfCombination[{Technique::GradCam, 1}] = {BinarisationRule::Kind::Otsu, 0, true};
  s.layers = {{"layer3.1", "layer4.1"}};
  OptionValues xrai(Technique::Xrai);
  xrai.set("algorithm", std::string_view("fast"));
  s.setOptions(xrai);
  snapshot->rows = TechniqueRows({Technique::GradCam, Technique::Xrai, techniqueFromId("layercam"),
                                  techniqueFromId("smoothgrad"), Technique::Imported});
  snapshot->cells.resize(snapshot->cells.size() / 2 * 5);
  s.mapsFolder = "/somewhere/of mine/attention";
  s.acceptedClasses["ant"] = {1, 2};
  s.targetOfImage[2] = {TargetClass::Choice::Labelled, -1};
  const std::string text = methodsText(input);
  for (const char* part :
       {"at least the map's 87.5th percentile and lies in the largest connected part of such pixels; for XRAI, when it "
        "is among the highest 20 % of the map; "
        "for Grad-CAM of ",
        "Otsu's threshold of the map and lies in the largest connected part", "layer3.1 and layer4.1 (ResNet-F)",
        "XRAI was computed with fast region growing", "Grad-CAM and LayerCAM were taken at layer3.1",
        "SmoothGrad was computed with copies 25", "read from the folder \"attention\"",
        "For 1 label the classes that count as a right prediction were chosen by hand.",
        "except for 1 image with a class of its own"})
    EXPECT_THAT(english(text), HasSubstr(part));
  const json p = json::parse(provenanceJson(input));
  EXPECT_EQ(p.at("rule"), "percentile:0.875,largest");
  EXPECT_EQ(p.at("techniques").size(), 5u);
  EXPECT_EQ(p.at("techniques").at(1).at("options").at("algorithm"), "fast");
  EXPECT_EQ(p.at("accepted_classes").at("ant"), json({1, 2}));
  EXPECT_EQ(p.at("case_cut_points").at("iou"), json({0.2, 0.65}));
  EXPECT_THAT(p.dump(), Not(HasSubstr("/somewhere")));
}

TEST_F(StudyReport, PaintedMasksAreNamed) {
  EXPECT_THAT(methodsText(input), Not(HasSubstr("painted")));
  EXPECT_EQ(json::parse(provenanceJson(input)).at("painted_masks").at("images"), 0);
  snapshot->painters = {0, 2, 0, 3, 0, 0, 0, 0};
  EXPECT_THAT(methodsText(input), HasSubstr("For 2 images the masks were painted in the program by 2 to 3 people"));
  snapshot->painters = {0, 1, 0, 0, 0, 0, 0, 0};
  EXPECT_THAT(methodsText(input), HasSubstr("For 1 image the masks were painted in the program by 1 person;"));
  EXPECT_EQ(json::parse(provenanceJson(input)).at("painted_masks").at("most_people"), 1);
}

TEST_F(StudyReport, PixelsOutsideCropsAreCounted) {
  const auto& grid = study.definition().grid;
  const std::int64_t all = std::int64_t{grid.width} * grid.height;
  for (CellScores& cell : snapshot->cells) cell.counts.total = all;
  EXPECT_THAT(methodsText(input), HasSubstr("every model saw whole images"));
  EXPECT_EQ(json::parse(provenanceJson(input)).at("pixels_outside_crops").at("maps"), 0);
  snapshot->cells[snapshot->index({2, 1, Technique::GradCam})].counts.total = all * 3 / 4;
  snapshot->cells[snapshot->index({2, 1, Technique::Xrai})].counts.total = all / 2;
  EXPECT_THAT(methodsText(input), HasSubstr("2 of 63 maps, on average 37.5 % of the grid"));
  const auto outside = json::parse(provenanceJson(input)).at("pixels_outside_crops");
  EXPECT_EQ(outside.at("maps"), 2);
  EXPECT_DOUBLE_EQ(outside.at("mean_share_of_grid"), 0.375);
}

TEST_F(StudyReport, WritesACompleteSelfContainedReport) {
  const fs::path folder = study.folder() / "out" / "report";
  const auto files = writeReport(folder, input);
  for (const fs::path& file : files) EXPECT_GT(fs::file_size(file), 10u) << file;
  for (const char* name : {"report.html", "report.json", "scores.csv", "methods.txt", "provenance.json", "table1.csv",
                           "table1.md", "table1.tex", "descriptive.csv", "ttests.csv", "anova.csv", "tukey.csv",
                           "distributions.svg", "distributions_by_both.svg"})
    EXPECT_TRUE(fs::exists(folder / name)) << name;
  const std::string html = readTextFile(folder / "report.html");
  EXPECT_THAT(html, HasSubstr("63 of 64 maps are computed"));
  EXPECT_THAT(html, HasSubstr("<svg"));
  for (const char* loaded : {"<script", "src=", "<link", "@import"}) EXPECT_THAT(html, Not(HasSubstr(loaded)));
  EXPECT_EQ(writeReport(folder, input).size(), files.size());  // a second time replaces the first
}

TEST_F(StudyReport, TheSummaryIsTheWindowsWordsWithWhatToKeepInMind) {
  const auto htmlNow = [&] { return reportHtml(input); };
  const auto inHtml = [&](const std::string& html) {
    const StudyNumbers numbers = studyNumbers(study.definition(), *snapshot, Metric::Iou, input.subset);
    for (const auto& sentences : {studyParagraph(numbers), studyCautions(numbers)})
      for (const Message& sentence : sentences) EXPECT_THAT(html, HasSubstr(escapeXml(english(sentence))));
  };
  std::string html = htmlNow();
  inHtml(html);
  EXPECT_THAT(html, HasSubstr("Maps (Grad-CAM and XRAI) of ResNet-F, EfficientNet-F, Swin-F and CaiT-F on 8 images"));
  // The highest mean is the last model's with Grad-CAM: (40 + 9 + 5 i) / (100 + i + 150 - both).
  double sum = 0;
  for (int i = 0; i < 8; ++i) sum += (49.0 + 5 * i) / (250 + i - (49 + 5 * i));
  EXPECT_THAT(html, HasSubstr("to " + fixedText(sum / 8, 2) + " (Grad-CAM on CaiT-F)"));
  EXPECT_THAT(html, HasSubstr("Grad-CAM agrees with people more than XRAI"));
  EXPECT_THAT(html, HasSubstr("So far 63 of 64 maps have been computed"));
  EXPECT_THAT(html, HasSubstr("no proof"));

  input.subset.images = {2, 4, 5};  // too few for a verdict
  html = htmlNow();
  inHtml(html);
  EXPECT_THAT(html, HasSubstr("on 3 of 8 images"));
  EXPECT_THAT(html, HasSubstr("too few for any verdict"));
}

TEST_F(StudyReport, SpeaksOnlyOfWhatWasDone) {
  StudyDefinition one = study.definition();
  one.models.resize(1);
  auto alone = std::make_shared<StudySnapshot>();
  alone->imageCount = 8;
  alone->modelCount = 1;
  alone->rows = TechniqueRows({Technique::GradCam});
  alone->settings.techniques = {Technique::GradCam};
  alone->predicted.resize(8, 1);
  alone->correct.resize(8, true);
  alone->allAgree.resize(8, true);
  for (int i = 0; i < 8; ++i) alone->cells.push_back(snapshot->cell({i, 1, Technique::GradCam}));
  input.definition = &one;
  input.snapshot = alone;
  const std::string html = reportHtml(input);
  for (const char* absent : {"XRAI", "Techniques were compared", "Models within", "t-test", "Tukey", "Friedman",
                             "differ", "published study's tests", "several layers"})
    EXPECT_THAT(html, Not(HasSubstr(absent)));
  for (const char* part : {"<h2>Summary</h2>", "on average", "Selvaraju", "Boggust"})
    EXPECT_THAT(html, HasSubstr(part));
  const fs::path folder = study.folder() / "alone";
  fs::create_directories(folder);
  std::ofstream(folder / "tukey.csv") << "of an earlier report";
  writeReport(folder, input);
  EXPECT_FALSE(fs::exists(folder / "tukey.csv"));
  EXPECT_TRUE(fs::exists(folder / "descriptive.csv"));
}

TEST_F(StudyReport, SettingsThatAllModelsShareAreSaidOnce) {
  const std::string text = methodsText(input), way = describe(study.definition().models[0].preprocessing);
  EXPECT_THAT(text, HasSubstr("Images were prepared as: " + way + ". "));
  EXPECT_EQ(text.find(way), text.rfind(way));
  StudyDefinition other = study.definition();
  other.models[2].preprocessing.size = 96;
  input.definition = &other;
  EXPECT_THAT(methodsText(input), HasSubstr("Images for ResNet-F, EfficientNet-F and CaiT-F were prepared as: " + way));
  EXPECT_THAT(methodsText(input), HasSubstr("Images for Swin-F were prepared as: "));
}

TEST_F(StudyReport, BestTypicalAndWorstImagesAreThoseOfTheMeans) {
  const auto examples = exampleImages(*snapshot, Metric::Iou, {});
  ASSERT_EQ(examples.size(), 3u);  // image 1 lacks a map; agreement rises with the number of the image
  EXPECT_EQ(examples[0].image, 7);
  EXPECT_EQ(examples[2].image, 0);
  EXPECT_GT(examples[1].value, examples[2].value);
  EXPECT_LT(examples[1].value, examples[0].value);
  ImageSubset two;
  two.images = {3, 5};
  EXPECT_EQ(exampleImages(*snapshot, Metric::Iou, two).size(), 2u);
  for (CellScores& cell : snapshot->cells) cell.scores = {};
  EXPECT_TRUE(exampleImages(*snapshot, Metric::Iou, {}).empty());
}

TEST_F(StudyReport, PicturesAreWithinThePageOrItSaysWhyThereAreNone) {
  input.noPictures = "There are no pictures: a test.";
  EXPECT_THAT(reportHtml(input), HasSubstr("There are no pictures: a test."));
  StudyTable table;
  table.imageCount = 8;
  table.modelCount = 4;
  table.results.resize(64);
  auto pictures = std::make_shared<ReportPictures>(ReportPictures{study.definition().dataset.items, table});
  pictures->items[0].image = "/nowhere/at all.jpg";  // the worst one
  input.pictures = pictures;
  const std::string html = reportHtml(input);
  EXPECT_THAT(html, HasSubstr("Best agreement: " + study.definition().dataset.items[7].id));
  EXPECT_THAT(html, HasSubstr("<img src=\"data:image/jpeg;base64,"));
  EXPECT_THAT(html, HasSubstr("No pictures: "));
  EXPECT_THAT(html, Not(HasSubstr(study.folder().string())));
}

TEST_F(StudyReport, AFolderThatCannotBeMadeIsAnErrorThatNamesIt) {
  const fs::path file = study.folder() / "a_file";
  std::ofstream(file) << "x";
  try {
    writeReport(file / "report", input);
    FAIL();
  } catch (const Error& e) {
    EXPECT_EQ(e.code(), ErrorCode::Io);
    EXPECT_THAT(e.what(), HasSubstr("a_file"));
  }
}

}  // namespace
}  // namespace sightline
