// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/weights/state_search.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>

#include "core/weights/pickle_names.h"

namespace sightline {
namespace {

class StateSearch {
 public:
  StateSearch(const std::vector<PickledValue>& values, const std::string& firstOpaque, const std::string& file)
      : values_(values), firstOpaque_(firstOpaque), file_(file) {}

  [[nodiscard]] PickledState find(PickledId id) const {
    // Averaged weights first, then as timm's load_state_dict() has it; then other programs' names.
    constexpr std::array<std::string_view, 18> kWrappers{
        "state_dict_ema",   "model_ema",   "ema_state_dict", "ema",     "state_dict", "model",
        "model_state_dict", "model_state", "module",         "net",     "network",    "params_ema",
        "params",           "weights",     "backbone",       "teacher", "student",    "encoder"};
    PickledState state;
    for (int depth = 0; depth < 4 && values_[id].kind == PickledValue::Kind::Dict; ++depth) {
      const Level level = levelOf(id);
      std::optional<std::string> wrapper;
      for (const auto name : kWrappers)
        if (const auto it = level.dictionaries.find(std::string(name));
            !wrapper && it != level.dictionaries.end() && holdsTensors(it->second, 3))
          wrapper = it->first;
      if (wrapper) {
        // Of several that hold weights it is said which was read.
        std::string others;
        for (const auto name : kWrappers)
          if (const auto it = level.dictionaries.find(std::string(name));
              name != *wrapper && it != level.dictionaries.end() && holdsTensors(it->second, 3))
            others += (others.empty() ? "" : ", ") + std::string(name);
        if (!others.empty()) {
          const bool averaged = wrapper->find("ema") != std::string::npos;
          state.notes.push_back(
              averaged ? message("The weights are those of \"{1}\", the averaged ones, which timm takes too; the file "
                                 "also holds {2}.",
                                 *wrapper, others)
                       : message("The weights are those of \"{1}\"; the file also holds {2}.", *wrapper, others));
        }
        id = level.dictionaries.at(*wrapper);
        continue;
      }
      if (!level.tensors.empty()) {
        for (const auto& [name, t] : level.tensors) {
          if (t->dtype.rfind('?', 0) == 0 || t->dtype.empty())
            throw Error(ErrorCode::BadFormat, file_,
                        message("holds numbers of the type {1} in \"{2}\", which cannot be read here",
                                t->dtype.empty() ? std::string("(none)") : t->dtype.substr(1), name),
                        "Convert the weights to float32 or bfloat16 in Python and save them again.");
          state.tensors.push_back(
              {name, t->text, t->dtype, static_cast<std::uint64_t>(t->number), t->shape, t->strides});
        }
        return state;
      }
      if (!firstOpaque_.empty()) break;
      std::string keys;
      for (const auto& [key, unused] : level.dictionaries) keys += (keys.empty() ? "" : ", ") + key;
      if (keys.empty()) throw damagedPickle(file_, "holds no tensors");
      throw damagedPickle(
          file_, message("holds no tensors; it holds dictionaries named {1}, none of a name that weights have", keys));
    }
    if (!firstOpaque_.empty()) throw refusedPickle(file_, Message::verbatim(dotted(firstOpaque_)));
    throw damagedPickle(file_, "holds no state dict");
  }

 private:
  /// One dictionary, by its keys that are text. A key that comes twice has its last value, as in Python.
  struct Level {
    std::map<std::string, const PickledValue*> tensors;
    std::map<std::string, PickledId> dictionaries;
  };
  [[nodiscard]] Level levelOf(PickledId id) const {
    Level level;
    const PickledValue& dict = values_[id];
    for (std::size_t i = 0; i + 1 < dict.items.size(); i += 2) {
      const PickledValue &key = values_[dict.items[i]], &value = values_[dict.items[i + 1]];
      if (key.kind != PickledValue::Kind::Text) continue;
      level.tensors.erase(key.text);
      level.dictionaries.erase(key.text);
      if (value.kind == PickledValue::Kind::Tensor) level.tensors[key.text] = &value;
      if (value.kind == PickledValue::Kind::Dict) level.dictionaries[key.text] = dict.items[i + 1];
    }
    return level;
  }

  /// Whether there are tensors in a dictionary or, `depth` levels down, in one that it holds.
  [[nodiscard]] bool holdsTensors(PickledId id, int depth) const {
    constexpr int kMostLookups = 1'000;  // dictionaries that hold each other many times over
    if (++lookups_ > kMostLookups) return false;
    const Level level = levelOf(id);
    if (!level.tensors.empty()) return true;
    return depth > 0 && std::any_of(level.dictionaries.begin(), level.dictionaries.end(),
                                    [&](const auto& d) { return holdsTensors(d.second, depth - 1); });
  }

  const std::vector<PickledValue>& values_;
  const std::string &firstOpaque_, &file_;
  mutable int lookups_ = 0;
};

}  // namespace

PickledState findStateDict(const std::vector<PickledValue>& values, PickledId outermost, const std::string& firstOpaque,
                           const std::string& file) {
  return StateSearch(values, firstOpaque, file).find(outermost);
}

Error damagedPickle(const std::string& file, const Message& problem) {
  return {ErrorCode::BadFormat, file, problem, "Download or save the weights again."};
}

Error refusedPickle(const std::string& file, const Message& what) {
  return {ErrorCode::BadFormat, file,
          message("holds more than tensors: its pickle asks for {1}, which was refused; nothing of it was run", what),
          "Save only the weights, torch.save(model.state_dict(), file), or convert them to .safetensors where the "
          "file is trusted."};
}

}  // namespace sightline
