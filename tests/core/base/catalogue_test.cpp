// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/catalogue.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>

#include "core/base/error.h"
#include "core/base/language.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

using std::string_literals::operator""s;

/// A .mo file as its description has it (GNU gettext manual, 10.3), of sorted ids and their translations.
std::string moFile(const std::map<std::string, std::string>& sentences, bool bigEndian = false) {
  const auto number = [&](std::size_t n) {
    std::string bytes;
    for (int i = 0; i < 4; ++i) bytes += static_cast<char>(n >> (bigEndian ? 24 - 8 * i : 8 * i) & 0xFF);
    return bytes;
  };
  const std::size_t count = sentences.size(), header = 28;
  std::string ids, texts, idTable, textTable;
  std::size_t idBytes = 0;
  for (const auto& [id, text] : sentences) idBytes += id.size() + 1;
  for (const auto& [id, text] : sentences) {
    idTable += number(id.size()) + number(header + 16 * count + ids.size());
    textTable += number(text.size()) + number(header + 16 * count + idBytes + texts.size());
    ids += id + '\0';
    texts += text + '\0';
  }
  return number(0x950412de) + number(0) + number(count) + number(header) + number(header + 8 * count) + number(0) +
         number(0) + idTable + textTable + ids + texts;
}

const std::map<std::string, std::string> kGerman{{"", "Language: de\nPlural-Forms: nplurals=2; plural=(n != 1);\n"},
                                                 {"{1} is required", "{1} ist erforderlich"},
                                                 {"{1} images\0{1} images"s, "Ein Bild\0{1} Bilder"s},
                                                 {"a map", "eine Karte"}};

TEST(Catalogue, SaysSentencesInItsLanguage) {
  const Catalogue german(moFile(kGerman), "test.mo");
  EXPECT_EQ(german.language(), "de");
  EXPECT_EQ(german.said("a map"), "eine Karte");
  EXPECT_EQ(german.said(message("{1} is required", Message("a map"))), "eine Karte ist erforderlich");
  EXPECT_EQ(german.said(plural(1, "{1} image", "{1} images", 1)), "Ein Bild");
  EXPECT_EQ(german.said(plural(0, "{1} image", "{1} images", 0)), "0 Bilder");
  EXPECT_EQ(german.said(plural(7, "{1} image", "{1} images", 7)), "7 Bilder");
  EXPECT_TRUE(german.has("a map"));
  EXPECT_FALSE(german.has("a mask"));
}

TEST(Catalogue, IsEnglishWhereNothingIsTranslated) {
  const Catalogue german(moFile(kGerman), "test.mo");
  EXPECT_EQ(german.said(message("{1} of {2}", Message("a map"), 3)), "eine Karte of 3");
  EXPECT_EQ(german.said(plural(1, "{1} mask", "{1} masks", 1)), "1 mask");
  EXPECT_EQ(german.said(Message::verbatim("a map")), "a map") << "what comes from outside is never translated";
  const Catalogue none;
  EXPECT_EQ(none.language(), "en");
  EXPECT_EQ(none.said(plural(1, "{1} image", "{1} images", 1)), "1 image");
}

TEST(Catalogue, ReadsTheOrderOfBytesOfAnyMachine) {
  EXPECT_EQ(Catalogue(moFile(kGerman, true), "test.mo").said("a map"), "eine Karte");
}

TEST(Catalogue, OtherRulesForPluralsAreFollowedOrRefused) {
  auto sentences = kGerman;
  sentences[""] = "Language: fr\nPlural-Forms: nplurals=2; plural=(n > 1);\n";
  EXPECT_EQ(Catalogue(moFile(sentences), "test.mo").said(plural(0, "{1} image", "{1} images", 0)), "Ein Bild");
  sentences[""] = "Language: pl\nPlural-Forms: nplurals=3; plural=(n==1 ? 0 : 2);\n";
  EXPECT_THROW(Catalogue(moFile(sentences), "test.mo"), Error);
}

TEST(Catalogue, DamagedFilesAreRefused) {
  const std::string whole = moFile(kGerman);
  EXPECT_THROW(Catalogue("", "test.mo"), Error);
  EXPECT_THROW(Catalogue("no catalogue at all", "test.mo"), Error);
  for (std::size_t length = 4; length + 1 < whole.size(); ++length)
    EXPECT_THROW(Catalogue(whole.substr(0, length), "test.mo"), Error) << length;
}

/// The languages under these variables.
std::vector<std::string> wanted(const std::map<std::string, std::string>& variables) {
  return wantedLanguages([&](const char* name) -> const char* {
    const auto found = variables.find(name);
    return found == variables.end() ? nullptr : found->second.c_str();
  });
}

TEST(Language, FollowsTheEnvironmentAsOtherProgramsDo) {
  using List = std::vector<std::string>;
  const List none, german{"de_DE", "de"};
  EXPECT_EQ(wanted({}), none);
  EXPECT_EQ(wanted({{"LANG", "C"}}), none);
  EXPECT_EQ(wanted({{"LANG", "en_GB.UTF-8"}}), none);
  EXPECT_EQ(wanted({{"LANG", "de_DE.UTF-8"}}), german);
  EXPECT_EQ(wanted({{"LANG", "de_DE.utf8@euro"}}), german);
  EXPECT_EQ(wanted({{"LANG", "en_US.UTF-8"}, {"LC_MESSAGES", "de_DE.UTF-8"}}), german);
  EXPECT_EQ(wanted({{"LANG", "de_DE.UTF-8"}, {"LC_MESSAGES", "de_DE.UTF-8"}, {"LC_ALL", "C"}}), none);
  EXPECT_EQ(wanted({{"LANG", ""}, {"LC_ALL", "de_DE.UTF-8"}}), german);
  EXPECT_EQ(wanted({{"LANG", "de_DE.UTF-8"}, {"LANGUAGE", "en_US:de"}}), none) << "English comes first";
  EXPECT_EQ(wanted({{"LANG", "en_US.UTF-8"}, {"LANGUAGE", "fr:de_AT:en"}}), (List{"fr", "de_AT", "de"}));
  EXPECT_EQ(wanted({{"LANG", "C.UTF-8"}, {"LANGUAGE", "de"}}), List{"de"}) << "nothing else is generated here";
  EXPECT_EQ(wanted({{"LANG", "C"}, {"LANGUAGE", "de"}}), none) << "C is for scripts";
  EXPECT_EQ(wanted({{"LANG", "de_DE.ISO-8859-1"}}), none) << "it would be unreadable";
}

TEST(Language, TheProgramsOwnVariableComesFirst) {
  EXPECT_EQ(wanted({{"SIGHTLINE_LANGUAGE", "de"}, {"LC_ALL", "C"}}), std::vector<std::string>{"de"});
  EXPECT_TRUE(wanted({{"SIGHTLINE_LANGUAGE", "en"}, {"LANG", "de_DE.UTF-8"}}).empty());
  EXPECT_EQ(wanted({{"SIGHTLINE_LANGUAGE", ""}, {"LANG", "de"}}), std::vector<std::string>{"de"});
  EXPECT_TRUE(wanted({{"SIGHTLINE_LANGUAGE", "../../etc"}}).empty()) << "a language is part of a path";
}

TEST(Language, TheFirstCatalogueThatIsThereIsTaken) {
  const testing::TempFolder folder;
  const auto place = folder / "de" / "LC_MESSAGES";
  std::filesystem::create_directories(place);
  std::ofstream(place / "sightline.mo", std::ios::binary) << moFile(kGerman);
  EXPECT_EQ(catalogueFor({"fr", "de_AT", "de"}, folder / "").said("a map"), "eine Karte");
  EXPECT_EQ(catalogueFor({"fr"}, folder / "").language(), "en");
  EXPECT_EQ(catalogueFor({}, folder / "").language(), "en");
}

}  // namespace
}  // namespace sightline
