// SPDX-License-Identifier: GPL-3.0-or-later
// The layers of ARCHITECTURE.md, checked: documentation alone leaks.
#include "tests/support/places.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

const fs::path kRoot = sightline::testing::sourceFolder();

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

TEST(IncludeRules, TheTreeIsRead) { EXPECT_GT(tree().size(), 40u); }

TEST(IncludeRules, CoreKnowsNothingOfQt) {
  for (const auto& file : tree())
    if (startsWith(file.path, "core/"))
      for (const auto& include : file.includes) {
        EXPECT_FALSE(isQt(include)) << file.path << " includes " << include;
        EXPECT_FALSE(startsWith(include, "ui/") || startsWith(include, "app/")) << file.path << " includes " << include;
      }
}

/// tests/rules/layers.txt: which folders a folder may include.
struct Layers {
  std::vector<std::string> order;                        ///< folders, bottom to top
  std::map<std::string, std::set<std::string>> allowed;  ///< by folder
};

std::string folderOf(const std::string& path) { return path.substr(0, path.rfind('/')); }

Layers readLayers() {
  Layers layers;
  std::ifstream in(kRoot / "tests/rules/layers.txt");
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    const auto colon = line.find(':');
    if (colon == std::string::npos) {
      ADD_FAILURE() << "layers.txt: no colon in: " << line;
      continue;
    }
    const std::string folder = line.substr(0, colon);
    layers.order.push_back(folder);
    std::istringstream words(line.substr(colon + 1));
    for (std::string word; words >> word;) layers.allowed[folder].insert(word);
    layers.allowed[folder];
  }
  return layers;
}

bool isOurs(const std::string& path) {
  return startsWith(path, "core/") || startsWith(path, "ui/") || startsWith(path, "app/");
}

/// The arrows there are: folder, included folder, and one place where it happens.
std::map<std::string, std::map<std::string, std::string>> arrows() {
  std::map<std::string, std::map<std::string, std::string>> found;
  for (const auto& file : tree())
    if (isOurs(file.path))
      for (const auto& include : file.includes)
        if (isOurs(include) && folderOf(include) != folderOf(file.path))
          found[folderOf(file.path)].emplace(folderOf(include), file.path + " includes " + include);
  return found;
}

TEST(Layers, EveryFolderIncludesOnlyWhatIsAllowed) {
  const Layers layers = readLayers();
  ASSERT_GT(layers.order.size(), 30u);
  for (const auto& file : tree())
    if (isOurs(file.path)) {
      EXPECT_TRUE(layers.allowed.count(folderOf(file.path)))
          << file.path << ": its folder is missing in tests/rules/layers.txt";
    }
  for (const auto& [folder, targets] : arrows())
    for (const auto& [target, where] : targets)
      EXPECT_TRUE(layers.allowed.count(folder) && layers.allowed.at(folder).count(target)) << where;
}

TEST(Layers, ArrowsPointOnlyUpTheFileSoThatNoCircleCanBeWritten) {
  const Layers layers = readLayers();
  std::set<std::string> above;
  for (const auto& folder : layers.order) {
    for (const auto& target : layers.allowed.at(folder))
      EXPECT_TRUE(above.count(target)) << folder << " names " << target << ", which does not stand above it";
    EXPECT_TRUE(above.insert(folder).second) << folder << " stands twice";
    EXPECT_TRUE(fs::is_directory(kRoot / folder)) << folder << " is no folder";
  }
}

TEST(Layers, FoldersHaveNoCircles) {  // of what is really included, whatever the file says
  const auto found = arrows();
  std::map<std::string, int> state;  // 1: on the way, 2: done
  std::vector<std::string> way;
  const std::function<void(const std::string&)> visit = [&](const std::string& folder) {
    state[folder] = 1;
    way.push_back(folder);
    if (const auto targets = found.find(folder); targets != found.end())
      for (const auto& [target, where] : targets->second) {
        EXPECT_NE(state[target], 1) << "a circle through " << folder << " and " << target << ": " << where;
        if (state[target] == 0) visit(target);
      }
    way.pop_back();
    state[folder] = 2;
  };
  for (const auto& [folder, targets] : found)
    if (state[folder] == 0) visit(folder);
}

TEST(Layers, NoArrowIsAllowedThatNothingUses) {
  const Layers layers = readLayers();
  const auto found = arrows();
  for (const auto& folder : layers.order)
    for (const auto& target : layers.allowed.at(folder))
      EXPECT_TRUE(found.count(folder) && found.at(folder).count(target))
          << folder << " no longer includes " << target << ": take the arrow out of tests/rules/layers.txt";
}

TEST(Layers, TheOverviewNamesEveryFolderOfCore) {
  std::ifstream in(kRoot / "ARCHITECTURE.md");
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  for (const auto& folder : readLayers().order)
    if (startsWith(folder, "core/")) {
      EXPECT_NE(text.find("`" + folder + "`"), std::string::npos) << "ARCHITECTURE.md does not name " << folder;
    }
}

TEST(IncludeRules, EveryIncludeOfOursIsWrittenFromTheRoot) {
  for (const auto& file : tree())
    for (const auto& include : file.includes) {
      EXPECT_EQ(include.find(".."), std::string::npos) << file.path << " includes " << include;
      if (include == "qcustomplot.h") continue;  // the library's header, which ours of that name wraps
      EXPECT_FALSE(fs::exists(kRoot / folderOf(file.path) / include))
          << file.path << " includes " << include << " relative to itself";
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
        EXPECT_TRUE(startsWith(file.path, "core/compute/torch/") || startsWith(file.path, "app/train_demo/") ||
                    startsWith(file.path, "tests/"))
            << file.path << " includes " << include;
      }
}

TEST(IncludeRules, OnlyFetchSpeaksHttp) {
  for (const auto& file : tree())
    for (const auto& include : file.includes)
      if (startsWith(include, "curl/")) {
        EXPECT_TRUE(startsWith(file.path, "core/fetch/") && file.path.ends_with(".cpp"))
            << file.path << " includes " << include;
      }
}

// A compiler cache takes a precompiled header for the same when its text is the same without comments, the compiler by
// its bytes: with a header of ours in it, a changed comment breaks every clean build that starts from a cache.
TEST(IncludeRules, OnlyHeadersOfTheSystemArePrecompiled) {
  static const std::regex kPrecompiled(R"(target_precompile_headers\(([^)]*)\))");
  static const std::regex kSystem(R"(\w+ PRIVATE( <[^>]+>)+|\$\{target\} REUSE_FROM \$\{owner\})");
  int found = 0;
  for (const char* top : {"app", "core", "ui", "tests", "packaging"})
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / top)) {
      if (entry.path().filename() != "CMakeLists.txt" && entry.path().extension() != ".cmake") continue;
      std::ifstream in(entry.path());
      const std::string text{std::istreambuf_iterator<char>(in), {}};
      for (auto m = std::sregex_iterator(text.begin(), text.end(), kPrecompiled); m != std::sregex_iterator(); ++m) {
        ++found;
        EXPECT_TRUE(std::regex_match((*m)[1].str(), kSystem)) << entry.path() << ": " << (*m)[0];
      }
    }
  EXPECT_GE(found, 4);
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
