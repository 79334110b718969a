// SPDX-License-Identifier: GPL-3.0-or-later
// The layers of ARCHITECTURE.md, checked: documentation alone leaks.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

const fs::path kRoot = SIGHTLINE_SOURCE_DIR;

struct SourceFile {
  std::string path;  ///< relative to the root, with '/'
  std::string firstLine;
  bool pragmaOnce = false;
  std::vector<std::string> includes;  ///< as written, without the brackets
};

std::vector<SourceFile> readTree() {
  static const std::regex kInclude(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])");
  std::vector<SourceFile> files;
  for (const char* top : {"app", "core", "ui", "tests"})
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / top)) {
      const auto extension = entry.path().extension();
      if (extension != ".h" && extension != ".cpp") continue;
      SourceFile file{fs::relative(entry.path(), kRoot).generic_string(), {}, false, {}};
      std::ifstream in(entry.path());
      std::string line;
      for (bool first = true; std::getline(in, line); first = false) {
        if (first) file.firstLine = line;
        if (line == "#pragma once") file.pragmaOnce = true;
        std::smatch match;
        if (std::regex_search(line, match, kInclude)) file.includes.push_back(match[1]);
      }
      files.push_back(std::move(file));
    }
  return files;
}

const std::vector<SourceFile>& tree() {
  static const auto files = readTree();
  return files;
}

bool startsWith(const std::string& text, const std::string& prefix) { return text.rfind(prefix, 0) == 0; }

bool isTorch(const std::string& include) {
  return startsWith(include, "torch/") || startsWith(include, "ATen/") || startsWith(include, "c10/");
}

bool isQt(const std::string& include) {
  return (include.size() > 1 && include[0] == 'Q' && std::isupper(static_cast<unsigned char>(include[1]))) ||
         startsWith(include, "Qt") || include == "qcustomplot.h";
}

std::string moduleOf(const std::string& path) {  // "core/image/resize.h" -> "image"
  const auto begin = path.find('/') + 1;
  return path.substr(begin, path.find('/', begin) - begin);
}

TEST(IncludeRules, TheTreeIsRead) { EXPECT_GT(tree().size(), 40u); }

TEST(IncludeRules, CoreKnowsNothingOfQt) {
  for (const auto& file : tree())
    if (startsWith(file.path, "core/"))
      for (const auto& include : file.includes) {
        EXPECT_FALSE(isQt(include)) << file.path << " includes " << include;
        EXPECT_FALSE(startsWith(include, "ui/") || startsWith(include, "app/")) << file.path << " includes " << include;
      }
}

TEST(IncludeRules, ModulesIncludeOnlyWhatLiesBelowThem) {
  const std::map<std::string, std::set<std::string>> allowed{
      {"base", {}},
      {"types", {"base"}},
      {"image", {"base", "types"}},
      {"dataset", {"base", "types", "image"}},
      {"alignment", {"base", "types"}},
      {"statistics", {"base"}},
      {"store", {"base"}},
      {"models", {"base", "types", "image"}},
      {"fetch", {"base", "image", "dataset", "models"}},
      {"saliency", {"base", "types", "image", "models"}},
      {"engine", {"base", "types", "image", "models", "saliency"}},
      {"study",
       {"base", "types", "image", "dataset", "alignment", "statistics", "store", "models", "saliency", "engine"}},
      {"report",
       {"base", "types", "image", "dataset", "alignment", "statistics", "models", "saliency", "engine", "study"}}};
  for (const auto& file : tree()) {
    if (!startsWith(file.path, "core/")) continue;
    const auto module = moduleOf(file.path);
    ASSERT_TRUE(allowed.count(module)) << file.path << ": add the module to this table and to ARCHITECTURE.md";
    for (const auto& include : file.includes)
      if (startsWith(include, "core/") && moduleOf(include) != module) {
        EXPECT_TRUE(allowed.at(module).count(moduleOf(include))) << file.path << " includes " << include;
      }
  }
}

TEST(IncludeRules, NoTorchHeaderIsReachableFromTheWindow) {
  std::map<std::string, const SourceFile*> byPath;
  for (const auto& file : tree()) byPath[file.path] = &file;
  std::set<std::string> seen;
  std::vector<std::string> open;
  for (const auto& file : tree())
    if (startsWith(file.path, "ui/") || file.path == "app/gui_main.cpp") open.push_back(file.path);
  ASSERT_FALSE(open.empty());
  while (!open.empty()) {
    const auto path = open.back();
    open.pop_back();
    if (!seen.insert(path).second) continue;
    for (const auto& include : byPath.at(path)->includes) {
      EXPECT_FALSE(isTorch(include)) << path << " includes " << include << " and is reachable from ui";
      if (byPath.count(include)) open.push_back(include);
    }
  }
}

TEST(IncludeRules, TorchStaysBehindTheDoor) {
  for (const auto& file : tree())
    for (const auto& include : file.includes)
      if (isTorch(include)) {
        EXPECT_TRUE(startsWith(file.path, "core/models/") || startsWith(file.path, "core/saliency/") ||
                    startsWith(file.path, "core/engine/torch_") || startsWith(file.path, "app/train_demo/") ||
                    startsWith(file.path, "tests/"))
            << file.path << " includes " << include;
      }
}

TEST(IncludeRules, OnlyFetchSpeaksHttp) {
  for (const auto& file : tree())
    for (const auto& include : file.includes)
      if (startsWith(include, "curl/")) {
        EXPECT_TRUE(startsWith(file.path, "core/fetch/") && file.path.ends_with(".cpp")) << file.path << " includes " << include;
      }
}

TEST(IncludeRules, EveryFileSaysItsLicenceAndHeadersAreGuarded) {
  for (const auto& file : tree()) {
    EXPECT_EQ(file.firstLine, "// SPDX-License-Identifier: GPL-3.0-or-later") << file.path;
    if (file.path.ends_with(".h")) {
      EXPECT_TRUE(file.pragmaOnce) << file.path;
    }
  }
}

}  // namespace
