// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/weights/state_search.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>

#include "core/weights/averaged_names.h"
#include "core/weights/pickle_names.h"

namespace sightline {
namespace {

class StateSearch {
 public:
  StateSearch(const std::vector<PickledValue>& values, const std::string& firstOpaque, const std::string& file)
      : values_(values), firstOpaque_(firstOpaque), file_(file) {}

  [[nodiscard]] PickledState find(PickledId id) const {
    PickledState state;
    for (int depth = 0; depth < 4 && values_[id].kind == PickledValue::Kind::Dict; ++depth) {
      const Level level = levelOf(id);
      const auto [wrapper, others] = wrapperOf(level);
      if (wrapper) {
        // Of several that hold weights it is said which was read.
        if (!others.empty())
          state.notes.push_back(
              isAveraged(*wrapper)
                  ? message("The weights are those of \"{1}\", the averaged ones; the file also holds {2}.", *wrapper,
                            others)
                  : message("The weights are those of \"{1}\"; the file also holds {2}.", *wrapper, others));
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
      throw Error(ErrorCode::BadFormat, file_,
                  message("holds no tensors; it holds dictionaries named {1}, none of a name that weights have", keys),
                  "Save the dictionary that is meant by itself in Python: torch.save(torch.load(file)[name], other).");
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

  /// The dictionary to look into, if one of them is of a name that weights have and holds tensors: averaged weights
  /// first, then as timm's load_state_dict() has it, then other programs' names; and the names of those that were not
  /// taken.
  [[nodiscard]] std::pair<std::optional<std::string>, std::string> wrapperOf(const Level& level) const {
    constexpr std::array<std::string_view, 15> kWrappers{
        "state_dict", "model",  "model_state_dict", "model_state", "module",  "net",     "network",     "params",
        "weights",    "shadow", "backbone",         "teacher",     "student", "encoder", "online_model"};
    std::vector<std::string> found;
    for (const auto& [name, id] : level.dictionaries)
      if (isAveraged(name) && holdsTensors(id, 3)) found.push_back(name);
    for (const std::string_view first : {"model_ema", "state_dict_ema"})
      std::stable_partition(found.begin(), found.end(), [&](const auto& name) { return name == first; });
    for (const auto name : kWrappers)
      if (const auto it = level.dictionaries.find(std::string(name));
          it != level.dictionaries.end() && holdsTensors(it->second, 3))
        found.push_back(it->first);
    if (found.empty()) return {};
    std::string others;
    for (std::size_t i = 1; i < found.size(); ++i) others += (i > 1 ? ", " : "") + found[i];
    return {found.front(), others};
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
